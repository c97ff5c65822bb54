#include <algorithm>
#include <cmath>

#include "hansa/metrics/voice.hpp"
#include "hansa/study/observable.hpp"

namespace hansa {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// A step of a ratio counts when both of its parts are known.
void add_ratio(OutputTally& tally, const Observable& output, std::span<const double> series) {
  const double numerator = series[output.series];
  const double denominator = series[output.divisor];
  if (std::isnan(numerator) || std::isnan(denominator)) return;
  tally.sum += numerator;
  tally.divisor += denominator;
  if (output.aggregator == Aggregator::voice) tally.sessions += series[output.sessions];
  ++tally.count;
}

/// A session counts when both of its parts are known.
void add_lasting(OutputTally& tally, std::size_t weighting, std::span<const LastingVoice> voices) {
  for (const auto& voice : voices) {
    const double numerator = voice.numerator[weighting];
    const double denominator = voice.denominator[weighting];
    if (std::isnan(numerator) || std::isnan(denominator)) continue;
    tally.sum += numerator;
    tally.divisor += denominator;
    tally.sessions += 1.0;
    ++tally.count;
  }
}

void add_flow(OutputTally& tally, double value) {
  if (std::isnan(value)) return;
  tally.sum += value;
  tally.squares += value * value;
  tally.least = tally.count == 0 ? value : std::min(tally.least, value);
  tally.most = tally.count == 0 ? value : std::max(tally.most, value);
  ++tally.count;
}

void add_stock(OutputTally& tally, double value) {
  if (std::isnan(value)) return;
  tally.stock = value;
  ++tally.count;
}

/// What a step shows.
struct Seen {
  std::span<const double> series;
  std::span<const LastingVoice> lasting;
  Month begin{}, end{};
};

/// Takes in what was seen at the end of a step that began at `begin` (the start of the run is a
/// step of no length): sums count steps that begin in [from, until), `first` looks at points of
/// time in [from, until), `last` at those in (from, until].
void add(OutputTally& tally, const Observable& output, const Seen& seen, Month from, Month until) {
  const auto [series, lasting, begin, end] = seen;
  if (output.aggregator == Aggregator::first) {
    if (end >= from && end < until && tally.count == 0) add_stock(tally, series[output.series]);
  } else if (output.aggregator == Aggregator::last) {
    if (end > from && end <= until) add_stock(tally, series[output.series]);
  } else if (begin < end && begin >= from && begin < until) {
    if (output.aggregator == Aggregator::lasting) {
      add_lasting(tally, output.series, lasting);
    } else if (output.is_ratio()) {
      add_ratio(tally, output, series);
    } else {
      add_flow(tally, series[output.series]);
    }
  }
}

/// Variance over mean; exact for counts, whose squares add up without rounding.
double dispersion(const OutputTally& tally) {
  const auto n = static_cast<double>(tally.count);
  if (tally.count < 2 || tally.sum == 0.0) return missing;
  return (tally.squares - tally.sum * tally.sum / n) / (n - 1.0) / (tally.sum / n);
}

double value_of(const OutputTally& tally, const Observable& output, const VoiceParameters& rule) {
  if (tally.count == 0) return missing;
  switch (output.aggregator) {
    case Aggregator::voice:
    case Aggregator::lasting:
      return voice(rule, {tally.sum, tally.divisor}, static_cast<std::size_t>(tally.sessions));
    case Aggregator::ratio:
      return tally.divisor == 0.0 ? missing : tally.sum / tally.divisor;
    case Aggregator::sum:
      return tally.sum;
    case Aggregator::mean:
      return tally.sum / static_cast<double>(tally.count);
    case Aggregator::first:
    case Aggregator::last:
      return tally.stock;
    case Aggregator::least:
      return tally.least;
    case Aggregator::most:
      return tally.most;
    case Aggregator::dispersion:
      return dispersion(tally);
  }
  return missing;
}

/// Column `column` of an output: its value, then the sums of a ratio.
double column_value(const OutputTally& tally, const Observable& output, std::size_t column,
                    const VoiceParameters& rule) {
  if (column == 0) return value_of(tally, output, rule);
  if (tally.count == 0) return missing;
  return column == 1 ? tally.sum : tally.divisor;
}

}  // namespace

Observation::Observation(std::span<const Observable> outputs, std::span<const Observable> yearly,
                         const Scenario& scenario, std::size_t years)
    : outputs_{outputs},
      yearly_{yearly},
      voice_{scenario.parameters.voice},
      start_{scenario.start},
      end_{scenario.start + static_cast<Month>(12 * scenario.years)},
      months_per_step_{scenario.months_per_step},
      years_{years},
      over_run_(outputs.size()),
      by_year_(yearly.size() * years) {
  HANSA_EXPECT(static_cast<std::int64_t>(years) >= scenario.years || yearly.empty());
}

void Observation::take(std::span<const double> series, std::span<const LastingVoice> lasting) {
  const auto end = start_ + static_cast<Month>(taken_) * months_per_step_;
  const auto begin = taken_ == 0 ? end : end - months_per_step_;
  ++taken_;
  const Seen seen{series, lasting, begin, end};
  for (std::size_t o = 0; o < outputs_.size(); ++o) {
    const auto& output = outputs_[o];
    add(over_run_[o], output, seen, output.from.value_or(start_), output.until.value_or(end_));
  }
  for (std::size_t o = 0; o < yearly_.size(); ++o) {
    // A stock at the turn of a year belongs to both years.
    const auto year = static_cast<std::size_t>(begin - start_) / 12;
    const auto last = std::min(static_cast<std::size_t>(end - start_) / 12, years_ - 1);
    for (auto y = year; y <= last; ++y) {
      const auto from = start_ + static_cast<Month>(12 * y);
      add(by_year_[o * years_ + y], yearly_[o], seen, from, from + 12);
    }
  }
}

void Observation::append_to(std::vector<double>& record) const {
  for (std::size_t o = 0; o < outputs_.size(); ++o) {
    for (std::size_t column = 0; column < columns_of(outputs_[o]); ++column) {
      record.push_back(column_value(over_run_[o], outputs_[o], column, voice_));
    }
  }
  for (std::size_t o = 0; o < yearly_.size(); ++o) {
    for (std::size_t column = 0; column < columns_of(yearly_[o]); ++column) {
      for (std::size_t year = 0; year < years_; ++year) {
        record.push_back(column_value(by_year_[o * years_ + year], yearly_[o], column, voice_));
      }
    }
  }
}

}  // namespace hansa
