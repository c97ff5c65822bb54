/// \file   What a study keeps of a run: a fixed number of doubles.
///
/// An output is an aggregator and series of the run (engine/record.hpp):
///   voice, voice:P    V of the window (metrics/voice.hpp) from voice_numerator,
///                     voice_denominator and sessions; voice:P takes P_numerator, P_denominator
///   lasting, lasting:W  V of the window against a twin in which cities are muted, for weighting W
///                     of cities (population); missing but in such a twin
///   ratio:a/b         sum of a / sum of b over the steps of the window; missing when that is 0 / 0
///   sum:s mean:s      over the steps of the window; missing values are left out
///   first:s last:s    the first known value in the window, its start included, and the last one
///   least:s most:s    extremes over the steps of the window
///   dispersion:s      variance over mean of the steps of the window (about 1 where things happen
///                     one by one, above where they come together); missing below two steps, and
///                     where the mean is 0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/engine/record.hpp"
#include "hansa/scenario/scenario.hpp"

namespace hansa {

enum class Aggregator : std::uint8_t {
  voice,
  lasting,
  ratio,
  sum,
  mean,
  first,
  last,
  least,
  most,
  dispersion
};
std::string_view aggregator_name(Aggregator aggregator);

struct Observable {
  std::string name;  ///< column of the results: "voice", "mean:attention", or as the study says
  Aggregator aggregator{};
  std::size_t series{}, divisor{};  ///< rows of series_definitions(), of weightings for lasting
                                    ///< voice; divisor for ratios of series alone
  std::size_t sessions{};           ///< row of the number of sessions; for voice alone
  std::string unit, long_name;
  std::optional<Month> from, until;  ///< window [from, until); absent: the whole run

  bool is_ratio() const { return aggregator <= Aggregator::ratio; }
};

/// Reads "mean:attention". Throws InputError (did you mean?), without a place.
Observable parse_observable(const std::string& text,
                            std::span<const SeriesDefinition> series = series_definitions());

/// One output while a run goes on. Sums leave out what is missing.
struct OutputTally {
  double sum{}, divisor{}, sessions{}, squares{};
  double stock{}, least{}, most{};
  std::size_t count{};
};

/// What one run gives: outputs over the run, then outputs year by year.
///
/// A record: for each output its value and, for ratios, numerator and denominator (runs are joined
/// by ratios of sums, never by means of ratios); then the same of the yearly outputs, each with
/// all its years in a row, NaN after the end of a shorter run. Missing is NaN.
class Observation {
 public:
  /// `years` >= the horizon of the scenario.
  Observation(std::span<const Observable> outputs, std::span<const Observable> yearly,
              const Scenario& scenario, std::size_t years);

  /// Takes the series of the start, then those of each step, with the lasting voice of its sessions
  /// where the run is a muted twin beside its scenario.
  void take(std::span<const double> series, std::span<const LastingVoice> lasting = {});

  void append_to(std::vector<double>& record) const;

 private:
  std::span<const Observable> outputs_, yearly_;
  VoiceParameters voice_;
  Month start_{}, end_{};
  int months_per_step_{};
  std::size_t years_{}, taken_{};
  std::vector<OutputTally> over_run_;  ///< [outputs]
  std::vector<OutputTally> by_year_;   ///< [yearly outputs x years]
};

/// Columns of an output: its value and, for ratios, both sums.
inline std::size_t columns_of(const Observable& output) { return output.is_ratio() ? 3 : 1; }

}  // namespace hansa
