#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/study/study_runner.hpp"
#include "hansa/world/tables.hpp"
#include "study/study_texts.hpp"

using namespace hansa;

namespace {

std::vector<double> record_of(const Study& study, const StudyRun& which) {
  std::vector<double> record;
  for (std::size_t arm = 0; arm < study.arms(); ++arm) {
    const auto scenario = scenario_at(study, which, arm);
    const auto world = build_world(scenario.recipe, {});
    Observation observation{study.outputs, study.yearly, scenario, study.years};
    run(scenario, world, [&](const StepRecord& step) {
      observation.take(step.series);
      return true;
    });
    observation.append_to(record);
  }
  return record;
}

/// Lobbying moves no network and no city.
const std::string strength =
    "[design]\n[[factor]]\nkey = \"lobbying.strength\"\nvalues = [0.1, 0.8]\n";

}  // namespace

TEST_CASE("a record holds what the run shows its observer", "[study]") {
  const auto study = study_of(study_head("outputs = [\"last:networks\", \"sum:joins\", "
                                         "\"first:memberships\"]\nyearly = [\"last:networks\"]\n") +
                              strength);
  const auto scenario = scenario_at(study, {0, 1});
  const auto series = series_definitions();
  const auto row = [&](std::string_view name) {
    const auto found = std::ranges::find(series, name, &SeriesDefinition::name);
    return static_cast<std::size_t>(found - series.begin());
  };
  std::vector<double> networks;
  double joins = 0.0;
  double first = -1.0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    if (networks.empty()) {
      first = step.series[row("memberships")];
    } else {
      joins += step.series[row("joins")];
    }
    networks.push_back(step.series[row("networks")]);
    return true;
  });
  const auto record = record_of(study, {0, 1});
  REQUIRE(record.size() == 3 + 10);
  CHECK(record[0] == networks.back());
  CHECK(record[1] == joins);
  CHECK(record[2] == first);
  for (std::size_t year = 0; year < 10; ++year) CHECK(record[3 + year] == networks[4 * (year + 1)]);
  CHECK(record[3 + 1] == 4.0);
  CHECK(record[3 + 3] == 8.0);  // the split of 2003
}

TEST_CASE("points with shared random numbers differ by their settings alone",
          "[study][common-random-numbers]") {
  const auto outputs = "outputs = [\"sum:joins\", \"sum:exits\", \"mean:pressure\"]\n";
  const auto shared = study_of(study_head(outputs) + strength);
  const auto weak = record_of(shared, {0, 0});
  const auto strong = record_of(shared, {1, 0});
  CHECK(weak[0] == strong[0]);
  CHECK(weak[1] == strong[1]);
  CHECK(weak[2] != strong[2]);

  const auto own =
      study_of(study_head(std::string{outputs} + "random_numbers = \"own\"\n") + strength);
  CHECK(record_of(own, {0, 0})[0] == weak[0]);  // point 0 is point 0
  CHECK(record_of(own, {0, 0})[0] != record_of(own, {1, 0})[0]);
  CHECK(weak[0] != record_of(shared, {0, 1})[0]);
}

TEST_CASE("a twin is the same history with other settings", "[study][common-random-numbers]") {
  const auto study = study_of(study_head("outputs = [\"voice\", \"sum:joins\"]\n") + strength +
                              "[[twin]]\nname = \"unheard\"\nset = { lobbying.strength = 0 }\n");
  const auto record = record_of(study, {1, 3});
  REQUIRE(record.size() == 8);
  CHECK(record[3] == record[7]);
  CHECK(record[5] == 0.0);  // numerator of voice: nobody listens
  CHECK(record[1] != 0.0);
}

TEST_CASE("a run does not depend on what was run before", "[study][determinism]") {
  const auto study = study_of(study_head("replicates = 2\n") + strength);
  std::vector<std::vector<double>> forward, backward;
  for (std::uint64_t r = 0; r < 4; ++r) forward.push_back(record_of(study, run_at(study, r)));
  for (std::uint64_t r = 4; r-- > 0;) backward.push_back(record_of(study, run_at(study, r)));
  std::ranges::reverse(backward);
  for (std::size_t r = 0; r < 4; ++r) {
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    CHECK(std::ranges::equal(forward[r], backward[r], same));
  }
}

TEST_CASE("twins of the scenario are twins of the study", "[study]") {
  auto scenario = small_scenario();
  scenario.text +=
      "[[twin]]\nname = \"soft\"\nlobbying.strength = 0.1\n"
      "[[twin]]\nname = \"whole\"\ncalendar = false\n"
      "[[twin]]\nname = \"merged\"\ncalendar_from_scenario = false\n"
      "[[twin.calendar]]\ndate = 2005\nmerge = { networks = [\"all\"] }\n";
  const auto study =
      read_study({{"study.toml", study_head() + "[design]\nkind = \"single\"\n"}, scenario});
  REQUIRE(study.arms() == 4);
  CHECK(study.base.twins.empty());
  CHECK(scenario_at(study, {0, 0}, 0).parameters.lobbying.strength == 1.0);
  CHECK(scenario_at(study, {0, 0}, 1).parameters.lobbying.strength == 0.1);
  CHECK(scenario_at(study, {0, 0}, 1).calendar.size() == 1);
  CHECK(scenario_at(study, {0, 0}, 2).calendar.empty());
  const auto merged = scenario_at(study, {0, 0}, 3).calendar;
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].month == month_of(2005));
  CHECK(record_columns(study).back().name.ends_with(" @ merged"));
}

TEST_CASE("a study keeps lasting voice in the columns of its muted twin", "[study][known-answer]") {
  const auto study = study_of(
      study_head("outputs = [\"voice\", \"lasting\", \"lasting:one_city\"]\n"
                 "set = { positions.gap = 0.2, world.access = \"all\" }\n") +
      "[design]\nkind = \"single\"\n[[twin]]\nname = \"muted\"\nset = { voice.muted = true }\n");
  const auto record = study_runner(study)({0, 0}, {});
  REQUIRE(record);
  REQUIRE(record->size() == 2 * 9);
  auto scenario = scenario_at(study, {0, 0}, 0);
  scenario.twins.push_back({"muted", "", scenario_at(study, {0, 0}, 1), {}});
  double numerator = 0.0, denominator = 0.0, by_city = 0.0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& lasting : step.twins[0].lasting) {
      numerator += lasting.numerator[0];
      denominator += lasting.denominator[0];
      by_city += lasting.numerator[1];
    }
    return true;
  });
  CHECK(std::isnan((*record)[3]));
  CHECK((*record)[9] == 0.0);  // voice of the muted twin itself
  CHECK((*record)[12] == numerator / denominator);
  CHECK((*record)[13] == numerator);
  CHECK((*record)[14] == denominator);
  CHECK((*record)[16] == by_city);
  CHECK(numerator != 0.0);

  const auto alone =
      study_of(study_head("outputs = [\"voice\"]\n"
                          "set = { positions.gap = 0.2, world.access = \"all\" }\n") +
               "[design]\nkind = \"single\"\n");
  CHECK(study_runner(alone)({0, 0}, {})->at(1) == record->at(1));
}

TEST_CASE("lasting voice without a muted twin is a fault", "[study]") {
  CHECK(faults_of(study_head("outputs = [\"lasting\"]\n") + "[design]\nkind = \"single\"\n") ==
        "study.toml:4:11: output lasting is never known (no twin mutes the cities). Add [[twin]] "
        "with name = \"muted\" and set = { voice.muted = true }.");
  CHECK(
      faults_of(study_head("outputs = [\"lasting:resource\"]\n") + "[design]\nkind = \"single\"\n")
          .find("Did you mean resources?") != std::string::npos);
}
