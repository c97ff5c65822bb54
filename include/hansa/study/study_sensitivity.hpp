/// \file   Which factors the outputs of a merged study depend on.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "hansa/output/study_reader.hpp"
#include "hansa/study/sensitivity.hpp"
#include "hansa/study/study.hpp"

namespace hansa {

/// One output. Of the two kinds of numbers only that of the design is filled.
struct OutputSensitivity {
  std::string name, unit;
  MorrisEffects morris;
  SobolIndices sobol;
};

struct StudySensitivity {
  DesignKind design{};  ///< morris or saltelli
  std::vector<std::string> factors;
  std::vector<OutputSensitivity> outputs;
};

/// An output at every point: the mean over replicates, of ratios the ratio of sums; NaN where no
/// replicate knows it. `first` is the column of its value; those of the sums of a ratio follow.
std::vector<double> values_by_point(const MergedStudy& merged, std::size_t first, bool ratio);

/// Throws InputError when the design is another than morris or saltelli, or when the inputs that
/// lie in the file do not make the design that stands in its table.
StudySensitivity sensitivity_of(const MergedStudy& merged);

/// Factors by what decides: mu* or T, the largest first; unknown ones last.
std::vector<std::size_t> ranked(const OutputSensitivity& output, DesignKind design);

}  // namespace hansa
