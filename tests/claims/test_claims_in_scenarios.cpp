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

enum class Calendar { kept, emptied };

/// Runs a shipped scenario without its twins, with the settings in place of its own and of its
/// calendar's; `seen` gets the bits of all series of each step and says whether to go on.
template <class Seen>
void history_of(const std::string& name, const std::vector<Setting>& settings, Calendar calendar,
                Seen seen) {
  auto scenario = read_scenario(root + "/scenarios/" + name, settings);
  scenario.twins.clear();
  if (calendar == Calendar::emptied) scenario.calendar.clear();
  for (auto& entry : scenario.calendar) {
    std::erase_if(entry.set, [&](const Setting& later) {
      return std::ranges::find(settings, later.key, &Setting::key) != settings.end();
    });
  }
  std::vector<TableText> tables;
  if (!scenario.recipe.folder.empty()) tables = read_world_folder(scenario.recipe.folder);
  run(scenario, build_world(scenario.recipe, tables), [&](const StepRecord& step) {
    Bits bits(step.series.size());
    std::ranges::transform(step.series, bits.begin(),
                           [](double value) { return std::bit_cast<std::uint64_t>(value); });
    return seen(bits);
  });
}

/// Whether a scenario with the settings, or without its calendar, differs in any stored series.
bool differs(const std::string& scenario, const std::vector<Setting>& settings, Calendar calendar) {
  static std::map<std::string, std::vector<Bits>> histories;
  auto& own = histories[scenario];
  if (own.empty()) {
    history_of(scenario, {}, Calendar::kept, [&](const Bits& bits) {
      own.push_back(bits);
      return true;
    });
  }
  std::size_t step = 0;
  bool same = true;
  history_of(scenario, settings, calendar, [&](const Bits& bits) {
    same = step < own.size() && bits == own[step++];
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

/// Each mechanism of a claim acts in one of its scenarios, and in each scenario one of them, or
/// what the calendar does.
void check_claims(int first, int last) {
  std::map<std::pair<std::string, std::string>, bool> known;
  for (const auto& claim : claims_of_the_source()) {
    if (claim.number < first || claim.number > last || claim.ablations.empty()) continue;
    const auto scenarios = runnable(claim);
    std::set<std::string> touched;
    for (const auto& name : claim.ablations) {
      bool acts = scenarios.empty();
      for (const auto& scenario : scenarios) {
        const auto [place, fresh] = known.try_emplace({name, scenario});
        if (fresh) place->second = differs(scenario, ablation(name).off, Calendar::kept);
        if (place->second) touched.insert(scenario);
        acts = acts || place->second;
      }
      INFO("C" << claim.number << ": switching off \"" << name
               << "\" changes no series of any scenario that the claim names");
      CHECK(acts);
    }
    for (const auto& scenario : scenarios) {
      INFO("C" << claim.number << ": no mechanism of the claim acts in " << scenario);
      CHECK((touched.contains(scenario) || differs(scenario, {}, Calendar::emptied)));
    }
  }
}

}  // namespace

TEST_CASE("what claims 1 to 60 name acts in the scenarios that they name", "[claims][scenario]") {
  check_claims(1, 60);
}

TEST_CASE("what claims 61 to 120 name acts in the scenarios that they name", "[claims][scenario]") {
  check_claims(61, 120);
}

TEST_CASE("what claims 121 to 150 name acts in the scenarios that they name",
          "[claims][scenario]") {
  check_claims(121, last_claim);
}
