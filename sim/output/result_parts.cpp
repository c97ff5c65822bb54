#include "result_parts.hpp"

#include <algorithm>
#include <cmath>

#include "dates.hpp"

namespace hansa {

Cadence::Cadence(double years, int months_per_step) {
  if (years > 0) every_ = std::max(months_per_step, static_cast<int>(std::lround(12 * years)));
}

bool Cadence::due(const Moment& moment) {
  if (!ever()) return false;
  if (!next_) next_ = moment.now;
  if (moment.now < *next_ && !moment.last) return false;
  while (*next_ <= moment.now) *next_ += every_;
  return true;
}

TimeAxis::TimeAxis(hid_t group, std::string_view long_name) {
  hdf5::Variable time;
  axis_ = hdf5::add_growing<double>(group, "time", {days_units, long_name}, time);
  hdf5::set_attribute(time.dataset, "calendar", days_calendar);
  hdf5::set_attribute(time.dataset, "standard_name", "time");
  time_ = Stream<double>(std::move(time));
  year_ = Stream<double>(hdf5::add_variable<double>(
      group, "year", {&axis_}, {"years", "the same as a decimal year, 1985.25 = April 1985"}));
}

void TimeAxis::push(Month month) {
  time_.push(days_of(month));
  year_.push(year_of(month));
}

void TimeAxis::flush() {
  time_.flush();
  year_.flush();
}

void describe_codes(hid_t variable, const std::vector<std::string>& meanings) {
  std::vector<std::int32_t> values;
  std::string text;
  for (const auto& meaning : meanings) {
    values.push_back(static_cast<std::int32_t>(values.size()));
    if (!text.empty()) text += ' ';
    for (const char letter : meaning) text += letter == ' ' ? '_' : letter;
  }
  if (values.empty()) return;
  hdf5::set_attribute<std::int32_t>(variable, "flag_values", values);
  hdf5::set_attribute(variable, "flag_meanings", text);
}

void describe_synthetic_flags(hid_t variable) {
  const std::vector<std::uint16_t> masks{
      synthetic_agent,      synthetic_position, synthetic_salience, synthetic_resources,
      synthetic_attributes, synthetic_date,     synthetic_members,  synthetic_indicator};
  hdf5::set_attribute<std::uint16_t>(variable, "flag_masks", masks);
  hdf5::set_attribute(variable, "flag_meanings",
                      "agent position salience resources attributes date members indicator");
}

std::vector<std::string> weighting_labels() {
  return {weighting_names.begin(), weighting_names.end()};
}

SeriesPart::SeriesPart(hid_t parent, const RunDescription& run, const std::string& name,
                       std::string_view long_name) {
  const auto group = hdf5::create_group(parent, name);
  hdf5::set_attribute(group, "long_name", long_name);
  time_ = TimeAxis(group, "end of the step");
  for (const auto& definition : run.series) {
    series_.emplace_back(hdf5::add_variable<double>(group, std::string(definition.name),
                                                    {&time_.axis()},
                                                    {definition.unit, definition.long_name}));
  }
}

void SeriesPart::observe(std::span<const double> values, const Moment& moment) {
  HANSA_EXPECT(values.size() == series_.size());
  time_.push(moment.now);
  for (std::size_t i = 0; i < series_.size(); ++i) series_[i].push(values[i]);
}

void SeriesPart::finish() {
  time_.flush();
  for (auto& series : series_) series.flush();
}

void PositionsPart::start(hid_t group, const char* name, hdf5::Meaning meaning,
                          const hdf5::Dimension& agent, const hdf5::Dimension& issue) {
  if (!cadence_.ever()) return;
  time_ = TimeAxis(group, "time of the sample");
  positions_ = Stream<double>(
      hdf5::add_variable<double>(group, name, {&time_.axis(), &agent, &issue}, meaning));
}

bool PositionsPart::observe(const std::vector<double>& positions, const Moment& moment) {
  if (!cadence_.due(moment)) return false;
  time_.push(moment.now);
  positions_.push(positions);
  return true;
}

void PositionsPart::finish() {
  if (!cadence_.ever()) return;
  time_.flush();
  positions_.flush();
}

}  // namespace hansa
