/// \file   A study: one scenario at the points of a design, each point run several times.
///
/// A run is a pair (point, replicate) and executes the scenario and each of its twins with the same
/// random numbers; what it gives is one record of doubles (record_columns). Nothing about a run
/// depends on when, where or after what it is done.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/scenario/scenario.hpp"
#include "hansa/study/factor.hpp"
#include "hansa/study/observable.hpp"

namespace hansa {

enum class DesignKind : std::uint8_t {
  single,  ///< one point, no factors
  factorial,
  one_at_a_time,
  latin_hypercube,
  maximin,  ///< Latin hypercube of large least distance
  sobol,
  saltelli,
  morris,
  csv,
};
std::string_view design_name(DesignKind kind);

/// The points of a study. Matrices are row-major [points x factors].
struct Design {
  DesignKind kind{};
  std::size_t points{};
  std::vector<double> unit;        ///< in [0, 1]; empty for csv
  std::vector<double> value;       ///< number, or index of a level (value_at)
  std::vector<std::size_t> order;  ///< of running: a prefix is a usable smaller design
  std::size_t base{};              ///< saltelli: base samples; morris: trajectories; else points
  std::size_t levels{};            ///< morris: levels of the grid
  bool second_order{};             ///< saltelli: with the cross blocks
};

/// Whether the same replicate has the same random numbers at every point.
enum class RandomNumbers : std::uint8_t { shared, own };

/// Replicates go on in rounds of Study::replicates until the 95 % interval of the mean of `output`
/// is no wider than `width`, or `limit` replicates are done.
struct AdaptiveRule {
  std::size_t output{};  ///< row of Study::outputs
  double width{};        ///< > 0 [unit of the output]
  std::uint64_t limit{};
};

/// The scenario once more with other settings and the same random numbers.
struct Twin {
  std::string name;
  Option change;
};

struct Study {
  std::string path, title, question;
  Scenario base;  ///< the scenario before the settings of any point
  std::uint64_t seed{};
  std::uint64_t replicates{};  ///< of every point, >= 1; the first round when adaptive
  std::optional<AdaptiveRule> adaptive;
  RandomNumbers random_numbers{};
  std::vector<Factor> factors;
  Design design;
  std::vector<Twin> twins;
  std::vector<Observable> outputs;  ///< over the whole run
  std::vector<Observable> yearly;   ///< the same, year by year
  std::size_t years{};              ///< rows of the yearly outputs: the longest horizon of a point
  std::vector<SourceText> texts;    ///< study file, scenario and its bases, CSV design

  std::size_t points() const { return design.points; }
  std::size_t arms() const { return 1 + twins.size(); }
};

/// Reads and checks a study, its scenario and its whole design. Throws one InputError with all
/// faults, a line each.
Study read_study(const std::string& path);

/// The same from texts in memory: the first is the study, the others are looked up by path.
Study read_study(const std::vector<SourceText>& texts);

struct StudyRun {
  std::size_t point{};
  std::uint64_t replicate{};
  auto operator<=>(const StudyRun&) const = default;
};

/// Runs that are certain to be done: points x replicates (more follow when adaptive).
std::uint64_t planned_runs(const Study& study);

/// Run number `ordinal` of the balanced order: every point once before any twice. Goes on without
/// end (replicates beyond the planned ones, for adaptive studies).
StudyRun run_at(const Study& study, std::uint64_t ordinal);

/// Settings of a point by factor name, as text: {"attention.gamma", "0.5"}, {"reform", "split"}.
std::vector<Setting> settings_at(const Study& study, std::size_t point);

/// The scenario of a run, seed and replicate included; arm 0 is the study's own, then the twins.
Scenario scenario_at(const Study& study, const StudyRun& run, std::size_t arm = 0);

/// One column of a record.
struct RecordColumn {
  std::string name;  ///< "voice", "voice.numerator", "voice @ muted"
  std::string unit, long_name;
  bool yearly{};  ///< false: one double; true: Study::years doubles
};

/// Columns of the record of a run in their order: arm by arm, outputs before yearly outputs.
std::vector<RecordColumn> record_columns(const Study& study);

/// Doubles in a record.
std::size_t record_size(const Study& study);

/// Replicates that a point needs as far as known, from the records of its replicates 0, 1, ... (in
/// this order; an empty record is a failed run). A pure function of these, so the answer does not
/// depend on who ran what: results hold exactly the replicates below it.
std::uint64_t replicates_needed(const Study& study,
                                std::span<const std::span<const double>> records);

}  // namespace hansa
