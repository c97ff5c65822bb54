#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>

#include "catch.hpp"
#include "engine/ablation_table.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/world/tables.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// Bits of every series, step after step.
std::map<std::string, std::vector<std::uint64_t>> series_of(const AblationCase& mechanism,
                                                            const std::vector<Setting>& settings) {
  const auto text = std::string{ablation_world} + mechanism.on;
  const auto scenario = read_scenario({{"ablation.toml", text}}, settings);
  std::map<std::string, std::vector<std::uint64_t>> bits;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    const auto names = series_definitions();
    for (std::size_t i = 0; i < names.size(); ++i) {
      bits[std::string{names[i].name}].push_back(std::bit_cast<std::uint64_t>(step.series[i]));
    }
    return true;
  });
  return bits;
}

}  // namespace

TEST_CASE("each mechanism switched off changes what it should and nothing else",
          "[engine][ablation][scenario]") {
  REQUIRE_FALSE(ablation_cases().empty());
  for (const auto& mechanism : ablation_cases()) {
    CAPTURE(mechanism.name);
    REQUIRE_FALSE(mechanism.off.empty());
    REQUIRE_FALSE(mechanism.changes.empty());
    REQUIRE_FALSE(mechanism.keeps.empty());
    auto settings = mechanism.with;
    const auto on = series_of(mechanism, settings);
    settings.insert(settings.end(), mechanism.off.begin(), mechanism.off.end());
    const auto off = series_of(mechanism, settings);
    for (const auto& name : mechanism.changes) {
      CAPTURE(name);
      REQUIRE(on.contains(name));
      CHECK(on.at(name) != off.at(name));
    }
    for (const auto& name : mechanism.keeps) {
      CAPTURE(name);
      REQUIRE(on.contains(name));
      CHECK(on.at(name) == off.at(name));
    }
  }
}

TEST_CASE("no two ablations share a name", "[engine][ablation]") {
  std::vector<std::string> names;
  for (const auto& mechanism : ablation_cases()) names.push_back(mechanism.name);
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}
