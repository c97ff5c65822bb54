/// \file   What a study keeps of a run: a fixed number of doubles.
///
/// An output is an aggregator and series of the run (engine/record.hpp):
///   voice                  ratio:voice_numerator/voice_denominator, V of the whole run
///   ratio:a/b              sum of a over steps / sum of b over steps; missing when that is 0
///   sum:s mean:s           over the steps of the window; missing values are left out
///   last:s first:s         at its end, or at its start (first: before the first step)
///   least:s most:s         extremes over the window
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hansa/engine/record.hpp"
#include "hansa/scenario/scenario.hpp"

namespace hansa {

enum class Aggregator : std::uint8_t { ratio, sum, mean, first, last, least, most };

struct Observable {
  std::string name;  ///< column of the results: "voice", "mean:attention", or as the study says
  Aggregator aggregator{};
  std::size_t series{}, divisor{};  ///< rows of series_definitions(); divisor for ratios alone
  std::string unit, long_name;
  std::optional<Month> from, until;  ///< window [from, until); absent: the whole run
};

/// Reads "mean:attention". Throws InputError (did you mean?), without a place.
Observable parse_observable(const std::string& text);

/// One output while the run goes on.
struct Tally {
  double sum{}, divisor{};
  double first{}, last{}, least{}, most{};
  std::size_t count{};
};

/// What one run gives: outputs over the run, then outputs year by year.
///
/// Columns of a record: for each output its value and, for a ratio, numerator and denominator
/// (ratios are joined over runs as ratios of sums); then [years x yearly outputs], NaN after the
/// end of a shorter run. Missing is NaN.
class Observation {
 public:
  Observation(std::span<const Observable> outputs, std::span<const Observable> yearly,
              const Scenario& scenario, std::size_t years);

  /// Takes one step in; suits an Observer.
  void take(const StepRecord& step);

  /// Appends the record.
  void append_to(std::vector<double>& record) const;

 private:
  std::span<const Observable> outputs_, yearly_;
  Month start_{};
  int months_per_step_{};
  std::size_t years_{}, steps_taken_{};
  std::vector<Tally> over_run_;  ///< [outputs]
  std::vector<Tally> by_year_;   ///< [years x yearly]
};

}  // namespace hansa
