/// \file   What a claim names acts in the scenario that the claim names.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <set>

#include "catch.hpp"
#include "claims/claims.hpp"
#include "engine/ablation_table.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/world/tables.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

const std::string root = HANSA_SOURCE_DIR;

using Bits = std::vector<std::uint64_t>;

/// Runs a shipped scenario without its twins; `seen` gets the bits of all series of each step and
/// says whether to go on.
template <class Seen>
void history_of(const std::string& name, const std::vector<Setting>& settings, Seen seen) {
  auto scenario = read_scenario(root + "/scenarios/" + name, settings);
  scenario.twins.clear();
  std::vector<TableText> tables;
  if (!scenario.recipe.folder.empty()) tables = read_world_folder(scenario.recipe.folder);
  run(scenario, build_world(scenario.recipe, tables), [&](const StepRecord& step) {
    Bits bits(step.series.size());
    std::ranges::transform(step.series, bits.begin(),
                           [](double value) { return std::bit_cast<std::uint64_t>(value); });
    return seen(bits);
  });
}

/// Whether the off value of a mechanism changes any stored series of a scenario.
bool acts_in(const AblationCase& mechanism, const std::string& scenario) {
  static std::map<std::string, std::vector<Bits>> histories;
  auto& on = histories[scenario];
  if (on.empty()) {
    history_of(scenario, {}, [&](const Bits& bits) {
      on.push_back(bits);
      return true;
    });
  }
  std::size_t step = 0;
  bool same = true;
  history_of(scenario, mechanism.off, [&](const Bits& bits) {
    same = step < on.size() && bits == on[step++];
    return same;
  });
  return !same;
}

const AblationCase& ablation(const std::string& name) {
  const auto found = std::ranges::find(ablation_cases(), name, &AblationCase::name);
  REQUIRE(found != ablation_cases().end());
  return *found;
}

/// Scenarios that can be run: a study is none, and sets its mechanisms point by point.
std::vector<std::string> runnable(const Claim& claim) {
  std::vector<std::string> names;
  std::ranges::copy_if(claim.scenarios, std::back_inserter(names),
                       [](const std::string& name) { return !name.starts_with("studies/"); });
  return names;
}

}  // namespace

TEST_CASE("each mechanism of a claim acts in a scenario that the claim names",
          "[claims][scenario]") {
  std::map<std::pair<std::string, std::string>, bool> known;
  for (const auto& claim : claims_of_the_source()) {
    const auto scenarios = runnable(claim);
    std::set<std::string> touched;
    if (scenarios.empty()) continue;
    for (const auto& name : claim.ablations) {
      bool acts = false;
      for (const auto& scenario : scenarios) {
        const auto [place, fresh] = known.try_emplace({name, scenario});
        if (fresh) place->second = acts_in(ablation(name), scenario);
        if (place->second) touched.insert(scenario);
        acts = acts || place->second;
      }
      INFO("C" << claim.number << ": switching off \"" << name
               << "\" changes no series of any scenario that the claim names");
      CHECK(acts);
    }
    if (claim.ablations.empty()) continue;
    for (const auto& scenario : scenarios) {
      INFO("C" << claim.number << ": no mechanism of the claim acts in " << scenario);
      CHECK(touched.contains(scenario));
    }
  }
}
