#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/study/observable.hpp"

using namespace hansa;

namespace {

constexpr std::array series{SeriesDefinition{"networks", "1", "networks in force"},
                            SeriesDefinition{"attention", "1", "attention"},
                            SeriesDefinition{"voice_numerator", "1", "numerator"},
                            SeriesDefinition{"voice_denominator", "1", "denominator"},
                            SeriesDefinition{"sessions", "1", "sessions"}};
constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Two years in steps of half a year do not exist; three quarters a row suffice: 2 years, 8 steps.
Scenario two_years() {
  auto scenario = standard_scenario();
  scenario.start = month_of(2000);
  scenario.years = 2;
  scenario.months_per_step = 3;
  return scenario;
}

/// The start, then eight quarters. Sessions in quarters 2, 4 and 8.
std::vector<std::array<double, 5>> history() {
  return {{5, none, 0, 0, 0},  {6, none, 0, 0, 0},  {7, 0.2, 0.1, 0.5, 1},
          {4, none, 0, 0, 0},  {8, 0.4, 0.5, 1, 1}, {9, none, 0, 0, 0},
          {10, none, 0, 0, 0}, {3, none, 0, 0, 0},  {11, 0.9, -0.1, 0.5, 1}};
}

std::vector<double> record_of(const std::vector<std::string>& texts,
                              const std::vector<std::string>& yearly = {},
                              std::optional<Month> from = {}, std::optional<Month> until = {}) {
  std::vector<Observable> outputs, by_year;
  for (const auto& text : texts) {
    outputs.push_back(parse_observable(text, series));
    outputs.back().from = from;
    outputs.back().until = until;
  }
  for (const auto& text : yearly) by_year.push_back(parse_observable(text, series));
  Observation observation{outputs, by_year, two_years(), 3};
  for (const auto& step : history()) observation.take(step);
  std::vector<double> record;
  observation.append_to(record);
  return record;
}

std::string message_of(const std::string& text) {
  try {
    parse_observable(text, series);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("outputs sum up a run and leave out what is missing", "[study][known-answer]") {
  const auto record =
      record_of({"sum:networks", "mean:networks", "first:networks", "last:networks",
                 "least:networks", "most:networks", "mean:attention", "first:attention"});
  CHECK(record == std::vector<double>{58, 7.25, 5, 11, 3, 11, 0.5, 0.2});
}

TEST_CASE("voice and ratios are ratios of sums and keep both sums", "[study][known-answer]") {
  const auto record = record_of({"voice", "ratio:sessions/networks"});
  REQUIRE(record.size() == 6);
  CHECK(record[0] == 0.25);
  CHECK(record[1] == 0.5);
  CHECK(record[2] == 2.0);
  CHECK(record[3] == 3.0 / 58.0);
  CHECK(record[4] == 3.0);
  CHECK(record[5] == 58.0);
}

TEST_CASE("dispersion is the variance over the mean of the steps", "[study][known-answer]") {
  using Catch::Matchers::WithinRel;
  // 6 7 4 8 9 10 3 11: mean 58/8, variance (476 - 58^2/8)/7. 0.2 0.4 0.9: mean 0.5, variance 0.13.
  const auto record = record_of({"dispersion:networks", "dispersion:attention"});
  CHECK_THAT(record[0], WithinRel(55.5 / 7 / 7.25, 1e-12));
  CHECK_THAT(record[1], WithinRel(0.26, 1e-12));
  // one known step, and steps without any count, have none
  const auto few = record_of({"dispersion:attention"}, {}, month_of(2001), {});
  CHECK(std::isnan(few[0]));
  CHECK(std::isnan(record_of({"dispersion:sessions"}, {}, month_of(2001), month_of(2001, 7))[0]));
}

TEST_CASE("a window counts the steps that begin in it", "[study][known-answer]") {
  // From the second year on: quarters 5 to 8. At its start stands what quarter 4 left.
  const auto record = record_of({"sum:networks", "first:networks", "last:networks", "voice"}, {},
                                month_of(2001), {});
  CHECK(std::vector<double>(record.begin(), record.begin() + 3) == std::vector<double>{33, 8, 11});
  CHECK(record[3] == -0.2);
  // The first half year: quarters 1 and 2.
  const auto early = record_of({"sum:networks", "first:networks", "last:networks"}, {},
                               month_of(2000), month_of(2000, 7));
  CHECK(early == std::vector<double>{13, 5, 7});
}

TEST_CASE("nothing known is missing, not zero", "[study]") {
  const auto record = record_of({"mean:attention", "voice", "last:attention"}, {}, month_of(2001),
                                month_of(2001, 7));
  for (const double value : {record[0], record[1], record[4]}) CHECK(std::isnan(value));
}

TEST_CASE("yearly outputs repeat for each year and end with the run", "[study][known-answer]") {
  const auto record = record_of({}, {"sum:networks", "last:networks", "first:networks", "voice"});
  REQUIRE(record.size() == 3 * 3 + 3 * 3);
  CHECK(record[0] == 25);
  CHECK(record[1] == 33);
  CHECK(std::isnan(record[2]));  // the run lasts two of the three years
  CHECK(record[3] == 8);
  CHECK(record[4] == 11);
  CHECK(record[6] == 5);
  CHECK(record[7] == 8);
  CHECK(record[9] == 0.6 / 1.5);  // voice
  CHECK(record[10] == -0.2);
  CHECK(record[12] == 0.6);  // numerators
  CHECK(record[15] == 1.5);  // denominators
}

TEST_CASE("a misspelt output is told with a suggestion", "[study][scenario]") {
  using Catch::Matchers::ContainsSubstring;
  CHECK_THAT(message_of("mean:atention"), ContainsSubstring("Did you mean attention?"));
  CHECK_THAT(message_of("maen:attention"), ContainsSubstring("Did you mean mean?"));
  CHECK_THAT(message_of("networks"), ContainsSubstring("Write for example last:networks"));
  CHECK_THAT(message_of("ratio:sessions"), ContainsSubstring("it has no /"));
  CHECK_THAT(message_of("voice:expected"), ContainsSubstring("unknown series expected_numerator"));
}
