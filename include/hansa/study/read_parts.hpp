/// \file   The parts of reading a study; only sim/study includes this.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hansa/scenario/resolve.hpp"
#include "hansa/study/designs.hpp"
#include "hansa/study/study.hpp"
#include "hansa/study/study_fields.hpp"

namespace hansa {

/// [design] as written, checked.
struct DesignPlan {
  DesignKind kind{};
  std::size_t points{};  ///< points, base rows or trajectories
  std::size_t levels{};
  bool second_order{};
  std::string file;  ///< seen from the study file
  Place place, file_place;
};

/// [[factor]] as written, checked.
struct FactorPlan {
  Factor factor;
  std::size_t points{};  ///< values of a range where a design asks for them
  Place place;
};

/// Most points of a design: what a machine of a few gigabytes holds with ease. [C]
constexpr std::size_t most_points = 2'000'000;

DesignPlan read_design(const StudyFields& fields);

/// Nothing when the factor is faulty.
std::optional<FactorPlan> read_factor(const StudyFields& fields, const DesignPlan& design,
                                      const Scenario& base, StudyFile file);

/// What `key` stands for in the scenario: row of the parameter table or field of the calendar.
/// nullptr and a message when it cannot vary.
const ParameterRow* find_varying(const std::string& key, const Scenario& base,
                                 std::string& problem);

/// [[factor.option]] and [[twin]]; `table` is "option" or "twin".
std::vector<Option> read_options(const Node& list, std::string_view table, StudyFile file);

/// The change by which a study makes the twin of its scenario from the scenario.
Option change_of(const TwinScenario& twin, const Scenario& scenario);

/// A list of outputs; texts or tables { name, value, from, until }.
std::vector<Observable> read_outputs(const Node& list, StudyFile file);

/// Checks that the values of each point fit one another (dates within the run, lists as long as the
/// issues); `place` is that of the design.
void check_points(const Study& study, Folders folders, StudyFile file, Place place);

/// Completes the design of all kinds but csv.
Design build_design(const DesignPlan& plan, const std::vector<FactorPlan>& factors,
                    const Scenario& base, std::uint64_t seed, StudyFile file);

/// Reads the points of a CSV design and completes `factors`: without any, each column is one.
/// `file` is the CSV file, in the folder of the study.
Design read_csv_design(const std::string& text, std::vector<FactorPlan>& factors,
                       const Scenario& base, StudyFile file);

}  // namespace hansa
