#include "hansa/study/study_table.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hansa {
namespace {

using Rows = std::vector<ParameterRow>;
constexpr double most_whole = 9e18;

ParameterRow text(std::string_view key, std::string_view meaning) {
  return {.key = key,
          .unit = "",
          .standard = std::string{},
          .meaning = meaning,
          .source = "",
          .kind = ValueKind::text,
          .page = "study"};
}

ParameterRow whole(std::string_view key, std::string_view unit, std::int64_t standard, double least,
                   double most, std::string_view meaning) {
  return {.key = key,
          .unit = unit,
          .standard = standard,
          .least = least,
          .most = most,
          .meaning = meaning,
          .source = "",
          .kind = ValueKind::integer,
          .page = "study"};
}

ParameterRow choice(std::string_view key, std::string standard,
                    std::vector<std::string_view> choices, std::string_view meaning) {
  return {.key = key,
          .unit = "",
          .standard = std::move(standard),
          .choices = std::move(choices),
          .meaning = meaning,
          .source = "",
          .kind = ValueKind::choice,
          .page = "study"};
}

ParameterRow yes_no(std::string_view key, bool standard, std::string_view meaning) {
  return {.key = key,
          .unit = "",
          .standard = standard,
          .meaning = meaning,
          .source = "",
          .kind = ValueKind::yes_no,
          .page = "study"};
}

void add_study(Rows& rows) {
  rows.push_back(text("study.title", "Name of the study, for tables and figures."));
  rows.push_back(text("study.question", "The question that it asks, in one sentence."));
  rows.push_back(text("study.scenario", "Scenario file, seen from the study file."));
  rows.push_back(whole("study.seed", "1", 1, 0, most_whole,
                       "Chooses all random numbers, of the runs and of the design; where it is "
                       "left out, the scenario's."));
  rows.push_back(whole("study.replicates", "runs", 1, 1, 1e6,
                       "Runs of each point, with random numbers of their own; where the study is "
                       "adaptive, of each round."));
  rows.push_back(choice("study.random_numbers", "shared", {"shared", "own"},
                        "shared: replicate 3 draws the same random numbers at every point, so that "
                        "points compare sharply; own: every point draws its own."));
  rows.push_back(text("study.outputs",
                      "What is kept of a run, such as [\"voice\", "
                      "\"mean:attention\"]; or tables { name, value, from, until }"
                      "."));
  rows.push_back(text("study.yearly", "Outputs that are kept year by year as well."));
  rows.push_back(text("study.set", "Settings of every run, on top of the scenario."));
  rows.push_back(
      yes_no("study.calendar_from_scenario", true, "Whether the scenario's own calendar counts."));
  rows.push_back(text("study.adaptive", "Table [study.adaptive]: go on until an output is known."));
  rows.push_back(text("adaptive.output", "Output of which the mean shall be known well."));
  rows.push_back({.key = "adaptive.width",
                  .unit = "unit of the output",
                  .standard = 0.05,
                  .least = 1e-12,
                  .most = 1e12,
                  .meaning = "Replicates go on until the 95 % interval is no wider than this.",
                  .source = "",
                  .kind = ValueKind::number,
                  .page = "study"});
  rows.push_back(whole("adaptive.limit", "runs", 100, 1, 1e6, "But no more of a point than this."));
}

void add_design(Rows& rows) {
  rows.push_back(choice("design.kind", "factorial",
                        {"single", "factorial", "one_at_a_time", "latin_hypercube", "maximin",
                         "sobol", "saltelli", "morris", "csv"},
                        "How points are laid out over the factors."));
  rows.push_back(whole("design.points", "points", 0, 1, 2e6,
                       "Number of points (latin_hypercube, maximin, sobol)."));
  rows.push_back(whole("design.base", "rows", 0, 1, 1e6,
                       "Base rows of a saltelli design; best a power of 2."));
  rows.push_back(yes_no("design.second_order", false,
                        "Whether a saltelli design can tell the interaction of two factors."));
  rows.push_back(whole("design.trajectories", "trajectories", 0, 1, 1e5,
                       "Trajectories of a morris design; 10 to 50 are usual."));
  rows.push_back(whole("design.levels", "levels", 4, 2, 1000,
                       "Levels of the grid of a morris design, an even number."));
  rows.push_back(text("design.file",
                      "CSV file with one point a row and a column for each factor, "
                      "seen from the study file."));
}

void add_factor(Rows& rows) {
  rows.push_back(text("factor.key",
                      "What varies: a key of the scenario such as attention.gamma, or "
                      "calendar.2.into for the second entry of its calendar."));
  rows.push_back(text("factor.name", "Column of the results; the key where it is left out."));
  rows.push_back(text("factor.values", "List of values, all alike."));
  rows.push_back({.key = "factor.range",
                  .unit = "",
                  .standard = std::vector<double>{},
                  .least = -1e300,
                  .most = 1e300,
                  .meaning = "Least and most, both allowed; [0.1, 2.0].",
                  .source = "",
                  .kind = ValueKind::per_issue,
                  .page = "study"});
  rows.push_back(choice("factor.distribution", "uniform", {"uniform", "loguniform", "normal"},
                        "How values lie on the range; normal is cut off at its ends. Keys that "
                        "take whole numbers get whole numbers."));
  for (const auto& [key, meaning] :
       {std::pair{"factor.mean", "Mean of a normal distribution, before it is cut off."},
        std::pair{"factor.sd", "Standard deviation of a normal distribution, before the cut."}}) {
    rows.push_back({.key = key,
                    .unit = "",
                    .standard = 0.0,
                    .least = -1e300,
                    .most = 1e300,
                    .meaning = meaning,
                    .source = "",
                    .kind = ValueKind::number,
                    .page = "study"});
  }
  rows.push_back(whole("factor.points", "values", 0, 2, 1e6,
                       "Values of a range in a factorial or one_at_a_time design, evenly spaced "
                       "in probability, both ends included."));
  rows.push_back(text("factor.option", "Named settings that vary together: [[factor.option]]."));
  for (const auto& key : {"option", "twin"}) {
    const bool twin = key == std::string_view{"twin"};
    rows.push_back(text(twin ? "twin.name" : "option.name", "Its name in the results."));
    rows.push_back(text(twin ? "twin.set" : "option.set", "Settings: { attention.gamma = 2.0 }."));
    rows.push_back(text(twin ? "twin.calendar" : "option.calendar",
                        "Entries added to the calendar of the scenario."));
    rows.push_back(yes_no(twin ? "twin.calendar_from_scenario" : "option.calendar_from_scenario",
                          true, "Whether the scenario's own calendar counts."));
  }
}

Rows build_table() {
  Rows rows;
  add_study(rows);
  add_design(rows);
  add_factor(rows);
  return rows;
}

}  // namespace

std::span<const ParameterRow> study_table() {
  static const Rows rows = build_table();
  return rows;
}

const ParameterRow* find_study_row(std::string_view key) {
  const auto rows = study_table();
  const auto found = std::ranges::find(rows, key, &ParameterRow::key);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace hansa
