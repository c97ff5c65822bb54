#include "hansa/output/store_run.hpp"

namespace hansa {

RunEnd store_run(const Scenario& scenario, const World& world, const std::vector<TableText>& tables,
                 const std::string& path, Overwrite overwrite, const Provenance& provenance,
                 const Observer& watch) {
  ResultWriter writer(path, overwrite,
                      {scenario, world, tables, series_definitions(), schedule(), provenance});
  const auto observe = [&](const StepRecord& record) {
    writer.observe(record);
    return !watch || watch(record);
  };
  const bool whole = run(scenario, world, observe, Order::any, tables);
  const RunEnd end = whole ? RunEnd::complete : RunEnd::interrupted;
  writer.finish(end);
  return end;
}

}  // namespace hansa
