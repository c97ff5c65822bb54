#include "hansa/study/study_sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

void check_kind(const MergedStudy& merged) {
  require(merged.design == design_name(DesignKind::morris) ||
              merged.design == design_name(DesignKind::saltelli),
          merged.path + ": the design is " + merged.design +
              " (sensitivity is read from morris and saltelli designs alone). Choose kind = "
              "\"morris\" to find out which factors matter, \"saltelli\" for their shares of the "
              "variance.");
}

/// Whether the table holds the values that the design has now.
bool same_design(const MergedStudy& merged, const Study& study) {
  const auto factors = study.factors.size();
  if (merged.points != study.points() || merged.factors.size() != factors) return false;
  for (std::size_t f = 0; f < factors; ++f) {
    if (study.factors[f].levels() > 0) continue;  // the table holds names or listed numbers
    for (std::size_t run = 0; run < merged.point.size(); ++run) {
      if (merged.factors[f][run] != study.design.value[merged.point[run] * factors + f]) {
        return false;
      }
    }
  }
  return true;
}

Study study_in(const MergedStudy& merged) {
  require(!merged.texts.empty(), merged.path + ": holds no study (/inputs is empty). Merge again.");
  const auto written = " It was written by hansa " + merged.version + "; use that program.";
  const auto study = [&] {
    try {
      return read_study(merged.texts);
    } catch (const InputError& error) {
      throw InputError(merged.path + ": this program cannot read the study that lies in it:\n" +
                       error.what() + '\n' + written);
    }
  }();
  require(same_design(merged, study),
          merged.path + ": its table holds another design than its inputs make here." + written);
  return study;
}

OutputSensitivity sensitivity(const Study& study, const std::vector<double>& values) {
  OutputSensitivity output;
  if (study.design.kind == DesignKind::morris) {
    UnitPoints points;
    points.factors = study.factors.size();
    points.value = study.design.unit;
    output.morris = morris_effects(points, values);
  } else {
    const auto order = study.design.second_order ? SecondOrder::yes : SecondOrder::no;
    output.sobol = sobol_indices(values, study.factors.size(), order, study.seed);
  }
  return output;
}

}  // namespace

std::vector<double> values_by_point(const MergedStudy& merged, std::size_t first, bool ratio) {
  std::vector<double> sum(merged.points), divisor(merged.points);
  for (std::size_t run = 0; run < merged.point.size(); ++run) {
    const double value = merged.outputs[first][run];
    if (std::isnan(value)) continue;
    const auto point = merged.point[run];
    sum[point] += ratio ? merged.outputs[first + 1][run] : value;
    divisor[point] += ratio ? merged.outputs[first + 2][run] : 1.0;
  }
  for (std::size_t point = 0; point < sum.size(); ++point) {
    sum[point] = divisor[point] == 0.0 ? missing : sum[point] / divisor[point];
  }
  return sum;
}

StudySensitivity sensitivity_of(const MergedStudy& merged) {
  check_kind(merged);
  const Study study = study_in(merged);
  StudySensitivity result;
  result.design = study.design.kind;
  for (const auto& factor : study.factors) result.factors.push_back(factor.name);
  std::size_t column = 0;
  for (std::size_t arm = 0; arm < study.arms(); ++arm) {
    for (const auto& output : study.outputs) {
      require(column + columns_of(output) <= merged.outputs.size(),
              merged.path + ": has fewer outputs than its study. Merge again.");
      result.outputs.push_back(
          sensitivity(study, values_by_point(merged, column, output.is_ratio())));
      result.outputs.back().name =
          output.name + (arm == 0 ? "" : " @ " + study.twins[arm - 1].name);
      result.outputs.back().unit = output.unit;
      column += columns_of(output);
    }
  }
  return result;
}

std::vector<std::size_t> ranked(const OutputSensitivity& output, DesignKind design) {
  const auto& size = design == DesignKind::morris ? output.morris.mean_size : output.sobol.total;
  std::vector<std::size_t> order(size.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return std::isnan(size[b]) ? !std::isnan(size[a]) : size[a] > size[b];
  });
  return order;
}

}  // namespace hansa
