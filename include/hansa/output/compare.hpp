/// \file   Are two results the same to the bit, and if not, where do they part?
#pragma once
#include <cstddef>
#include <optional>
#include <string>

namespace hansa {

struct Difference {
  std::string dataset;  ///< "/cities/ideal"
  std::string where;    ///< "step 12 (1988-01), city deu-berlin, issue climate"; may be empty
  std::string a, b;     ///< the two values
};

struct Comparison {
  std::optional<Difference> input;   ///< first in scenario, parameters, schedule or world
  std::optional<Difference> result;  ///< earliest in time; what has no date counts as the start
  std::size_t datasets{}, differing{};

  bool identical() const { return !input && !result; }
  std::string text() const;  ///< one or a few lines for the user
};

/// /provenance and program_version are left out; NaN equals NaN of the same bits.
Comparison compare_results(const std::string& path_a, const std::string& path_b);

}  // namespace hansa
