#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "hansa/engine/run.hpp"
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
