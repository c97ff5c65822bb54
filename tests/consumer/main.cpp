/// Someone else's program on the installed library: runs a shipped scenario and counts.
#include <filesystem>
#include <hansa/base/build_facts.hpp>
#include <hansa/engine/run.hpp>
#include <hansa/scenario/scenario.hpp>
#include <hansa/world/tables.hpp>
#include <iostream>

int main() {
  const auto scenario = hansa::read_scenario(SCENARIOS "/teaching.toml");
  const auto world = hansa::build_world(scenario.recipe, {});
  std::size_t sessions = 0;
  const bool whole = hansa::run(scenario, world, [&](const hansa::StepRecord& step) {
    sessions += step.sessions.size();
    return true;
  });
  std::cout << "hansa " << hansa::build_facts().version << ": " << sessions << " sessions\n";
  const bool shipped = std::filesystem::exists(SCENARIOS "/world/cities.csv");
  return whole && shipped && sessions > 0 ? 0 : 1;
}
