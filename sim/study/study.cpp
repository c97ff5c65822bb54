#include "hansa/study/study.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hansa/study/student.hpp"

namespace hansa {
namespace {

/// Replicate numbers of a point with random numbers of its own: 2^31 points of 2^32 replicates.
std::uint64_t own_replicate(const StudyRun& run) {
  return static_cast<std::uint64_t>(run.point) << 32 | run.replicate;
}

/// Options that a run combines, in the order of the factors; the twin's change last.
std::vector<const Option*> options_at(const Study& study, std::size_t point, std::size_t arm) {
  std::vector<const Option*> options;
  for (std::size_t f = 0; f < study.factors.size(); ++f) {
    const auto& factor = study.factors[f];
    const double level = study.design.value[point * study.factors.size() + f];
    if (!factor.key.empty() || std::isnan(level)) continue;
    options.push_back(&factor.options[static_cast<std::size_t>(level)]);
  }
  if (arm > 0) options.push_back(&study.twins[arm - 1].change);
  return options;
}

void add_columns(std::vector<RecordColumn>& columns, std::span<const Observable> outputs,
                 const std::string& suffix, bool yearly) {
  for (const auto& output : outputs) {
    columns.push_back({output.name + suffix, output.unit, output.long_name, yearly});
    if (!output.is_ratio()) continue;
    columns.push_back(
        {output.name + ".numerator" + suffix, "1", "numerator: " + output.long_name, yearly});
    columns.push_back(
        {output.name + ".denominator" + suffix, "1", "denominator: " + output.long_name, yearly});
  }
}

/// First double of the adaptive output in a record.
std::size_t adaptive_column(const Study& study) {
  std::size_t column = 0;
  for (std::size_t o = 0; o < study.adaptive->output; ++o) column += columns_of(study.outputs[o]);
  return column;
}

}  // namespace

std::string_view design_name(DesignKind kind) {
  constexpr std::array<std::string_view, 9> names{"single",          "factorial", "one_at_a_time",
                                                  "latin_hypercube", "maximin",   "sobol",
                                                  "saltelli",        "morris",    "csv"};
  return names[static_cast<std::size_t>(kind)];
}

std::uint64_t planned_runs(const Study& study) { return study.points() * study.replicates; }

StudyRun run_at(const Study& study, std::uint64_t ordinal) {
  return {study.design.order[ordinal % study.points()], ordinal / study.points()};
}

std::vector<Setting> settings_at(const Study& study, std::size_t point) {
  std::vector<Setting> settings;
  const auto* value = study.design.value.data() + point * study.factors.size();
  for (std::size_t f = 0; f < study.factors.size(); ++f) {
    const auto& factor = study.factors[f];
    settings.push_back({factor.name, value_text(factor, value[f], study.base)});
  }
  return settings;
}

Scenario scenario_at(const Study& study, const StudyRun& run, std::size_t arm) {
  auto scenario = study.base;
  const auto options = options_at(study, run.point, arm);
  const auto* value = study.design.value.data() + run.point * study.factors.size();
  for (std::size_t f = 0; f < study.factors.size(); ++f) {
    if (!study.factors[f].key.empty()) apply(study.factors[f], value[f], scenario);
  }
  for (const auto* option : options) apply(*option, scenario);
  if (!std::ranges::all_of(options, &Option::calendar_from_scenario)) {
    const auto own = static_cast<std::ptrdiff_t>(study.base.calendar.size());
    scenario.calendar.erase(scenario.calendar.begin(), scenario.calendar.begin() + own);
  }
  const bool shared = study.random_numbers == RandomNumbers::shared;
  set_random_numbers(scenario, study.seed, shared ? run.replicate : own_replicate(run));
  complete(scenario);
  return scenario;
}

std::vector<RecordColumn> record_columns(const Study& study) {
  std::vector<RecordColumn> columns;
  for (std::size_t arm = 0; arm < study.arms(); ++arm) {
    const auto suffix = arm == 0 ? std::string{} : " @ " + study.twins[arm - 1].name;
    add_columns(columns, study.outputs, suffix, false);
    add_columns(columns, study.yearly, suffix, true);
  }
  return columns;
}

std::size_t record_size(const Study& study) {
  std::size_t doubles = 0;
  for (const auto& output : study.outputs) doubles += columns_of(output);
  for (const auto& output : study.yearly) doubles += columns_of(output) * study.years;
  return study.arms() * doubles;
}

std::uint64_t replicates_needed(const Study& study,
                                std::span<const std::span<const double>> records) {
  const auto round = study.replicates;
  if (!study.adaptive) return round;
  const auto& rule = *study.adaptive;
  const auto column = adaptive_column(study);
  const bool ratio = study.outputs[rule.output].is_ratio();
  const auto at = [&](std::size_t i, std::size_t offset) {
    return records[i].empty() ? as_in_scenario : records[i][column + offset];
  };
  std::vector<double> value, divisor;
  for (std::uint64_t done = round; done < rule.limit; done += round) {
    if (records.size() < done) return done;
    for (std::size_t i = value.size(); i < done; ++i) {
      value.push_back(at(i, ratio ? 1 : 0));
      if (ratio) divisor.push_back(at(i, 2));
    }
    const auto interval = ratio ? ratio_interval(value, divisor) : mean_interval(value);
    if (2.0 * interval.half_width <= rule.width) return done;
  }
  return rule.limit;
}

}  // namespace hansa
