#include "hansa/study/factor.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"
#include "hansa/study/calendar_field.hpp"

namespace hansa {
namespace {

double quantile(const Factor& factor, double unit) {
  const double width = factor.most - factor.least;
  switch (factor.distribution) {
    case Distribution::uniform:
      return factor.least + unit * width;
    case Distribution::loguniform: {
      const double low = portable::log(factor.least);
      return portable::exp(low + unit * (portable::log(factor.most) - low));
    }
    case Distribution::normal: {
      const double low = portable::normal_cdf((factor.least - factor.mean) / factor.sd);
      const double high = portable::normal_cdf((factor.most - factor.mean) / factor.sd);
      return factor.mean + factor.sd * portable::normal_quantile(low + unit * (high - low));
    }
    case Distribution::integer:
      return std::floor(factor.least + unit * (width + 1.0));
    case Distribution::levels:
      break;
  }
  return unit;
}

std::size_t level_of(double value) { return static_cast<std::size_t>(value); }

/// The number as the key stores it.
Value number_value(double number, ValueKind kind) {
  if (kind == ValueKind::integer) return static_cast<std::int64_t>(number);
  if (kind == ValueKind::per_issue) return std::vector<double>{number};
  return number;
}

const CalendarField& calendar_field(const Scenario& scenario, const CalendarKey& key) {
  return *find_calendar_field(key.field, scenario.calendar[key.entry].kind);
}

const ParameterRow& row_of(const Factor& factor, const Scenario& scenario) {
  const auto calendar = read_calendar_key(factor.key);
  return calendar ? calendar_field(scenario, *calendar).row : *find_parameter(factor.key);
}

Value own_value(const Factor& factor, const Scenario& scenario) {
  if (const auto calendar = read_calendar_key(factor.key)) {
    return calendar_field(scenario, *calendar).get(scenario.calendar[calendar->entry]);
  }
  return find_parameter(factor.key)->get(scenario);
}

/// The number that a value is; NaN when it is none (a list for several issues).
std::string plain_text(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : to_toml(value);
}

/// Keeps the list of resolved values true to the scenario.
void note(Scenario& scenario, const std::string& key, const Value& value) {
  const auto found = std::ranges::find(scenario.resolved, key, &ResolvedValue::key);
  if (found == scenario.resolved.end()) return;
  found->value = to_toml(value);
  found->origin = "study";
}

void set(Scenario& scenario, const std::string& key, const Value& value) {
  if (const auto calendar = read_calendar_key(key)) {
    calendar_field(scenario, *calendar).set(scenario.calendar[calendar->entry], value);
    return;
  }
  find_parameter(key)->set(scenario, value);
  note(scenario, key, value);
}

}  // namespace

double number_in(const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) return *number;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  const auto* list = std::get_if<std::vector<double>>(&value);
  return list && list->size() == 1 ? list->front() : as_in_scenario;
}

double value_at(const Factor& factor, double unit) {
  if (const auto levels = factor.levels(); levels > 0) {
    return std::min(std::floor(unit * static_cast<double>(levels)),
                    static_cast<double>(levels - 1));
  }
  if (unit <= 0.0) return factor.least;
  if (unit >= 1.0) return factor.most;
  const double value = quantile(factor, unit);
  return std::clamp(factor.whole ? std::floor(value + 0.5) : value, factor.least, factor.most);
}

double value_in(const Factor& factor, const Scenario& scenario) {
  if (factor.key.empty()) return as_in_scenario;
  const auto own = own_value(factor, scenario);
  if (factor.levels() == 0) return number_in(own);
  const auto found = std::ranges::find(factor.values, own);
  return found == factor.values.end() ? as_in_scenario
                                      : static_cast<double>(found - factor.values.begin());
}

std::string value_text(const Factor& factor, double value, const Scenario& scenario) {
  if (std::isnan(value)) {
    return factor.key.empty() ? "scenario" : plain_text(own_value(factor, scenario));
  }
  if (factor.key.empty()) return factor.options[level_of(value)].name;
  if (factor.levels() > 0) return plain_text(factor.values[level_of(value)]);
  return plain_text(number_value(value, row_of(factor, scenario).kind));
}

void apply(const Factor& factor, double value, Scenario& scenario) {
  if (std::isnan(value)) return;
  if (factor.key.empty()) return apply(factor.options[level_of(value)], scenario);
  if (factor.levels() > 0) return set(scenario, factor.key, factor.values[level_of(value)]);
  set(scenario, factor.key, number_value(value, row_of(factor, scenario).kind));
}

void apply(const Option& option, Scenario& scenario) {
  for (const auto& setting : option.settings) set(scenario, setting.key, setting.value);
  scenario.calendar.insert(scenario.calendar.end(), option.calendar.begin(), option.calendar.end());
}

void set_random_numbers(Scenario& scenario, std::uint64_t seed, std::uint64_t replicate) {
  set(scenario, "seed", static_cast<std::int64_t>(seed));
  set(scenario, "replicate", static_cast<std::int64_t>(replicate));
}

void complete(Scenario& scenario) {
  std::ranges::stable_sort(scenario.calendar, {}, &CalendarEntry::month);
  complete_recipe(scenario);
}

}  // namespace hansa
