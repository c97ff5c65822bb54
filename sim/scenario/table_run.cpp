#include <cstdlib>

#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

ParameterRow start_row() {
  return {
      .key = "start",
      .unit = "date",
      .standard = std::string{"1985"},
      .choices = {},
      .meaning = "First month of the run: a year, or \"year-month\".",
      .source = "[C] the horizon of the shipped tables begins in 1985",
      .kind = ValueKind::date,
      .set = [](Scenario& scenario,
                const Value& value) { scenario.start = *read_date(std::get<std::string>(value)); },
      .get = [](const Scenario& scenario) -> Value { return date_text(scenario.start); }};
}

ParameterRow step_row() {
  return {.key = "step",
          .unit = "",
          .standard = std::string{"quarter"},
          .choices = {"year", "quarter", "month"},
          .meaning = "Length of one step; rates are per year whatever the step.",
          .source = "[C] numerical: halving the step changes yearly means by O(step)",
          .kind = ValueKind::choice,
          .set =
              [](Scenario& scenario, const Value& value) {
                const auto& name = std::get<std::string>(value);
                scenario.months_per_step = name == "year" ? 12 : name == "quarter" ? 3 : 1;
              },
          .get = [](const Scenario& scenario) -> Value {
            const auto months = scenario.months_per_step;
            return std::string{months == 12 ? "year" : months == 3 ? "quarter" : "month"};
          }};
}

}  // namespace

void add_run_rows(Rows& rows) {
  rows.push_back(parameter({.key = "title",
                            .unit = "",
                            .standard = std::string{},
                            .meaning = "Name of the scenario, for tables and figures.",
                            .source = ""},
                           HANSA_FIELD(title)));
  rows.push_back(parameter({.key = "question",
                            .unit = "",
                            .standard = std::string{},
                            .meaning = "The question that the scenario asks, in one sentence.",
                            .source = ""},
                           HANSA_FIELD(question)));
  rows.push_back(parameter({.key = "seed",
                            .unit = "1",
                            .standard = std::int64_t{1},
                            .least = 0,
                            .most = 9e18,
                            .meaning = "Chooses all random numbers; the same seed gives the same "
                                       "bits on every machine.",
                            .source = ""},
                           HANSA_FIELD(seed)));
  rows.push_back(parameter({.key = "replicate",
                            .unit = "1",
                            .standard = std::int64_t{0},
                            .least = 0,
                            .most = 9e18,
                            .meaning = "Number of the repetition: new random numbers for the same "
                                       "seed, invented attributes of the world included.",
                            .source = ""},
                           HANSA_FIELD(replicate)));
  rows.push_back(start_row());
  rows.push_back(parameter({.key = "horizon",
                            .unit = "years",
                            .standard = std::int64_t{40},
                            .least = 1,
                            .most = 500,
                            .meaning = "How long the run lasts.",
                            .source = "[C] 1985 to 2025, the span of the shipped tables"},
                           HANSA_FIELD(years)));
  rows.push_back(step_row());
}

}  // namespace hansa
