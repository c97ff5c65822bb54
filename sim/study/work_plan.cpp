#include <algorithm>

#include "hansa/study/work_list.hpp"

namespace hansa {

WorkPlan work_plan(const Study& study) {
  WorkPlan plan;
  plan.order = study.design.order;
  plan.replicates = study.replicates;
  if (!study.adaptive) return plan;
  plan.limit = study.adaptive->limit;
  plan.needed = [&study](std::span<const std::span<const double>> records) {
    return replicates_needed(study, records);
  };
  // the outputs of the first arm come first, and the rule looks at one of them
  const auto columns = record_columns(study);
  const auto arm = columns.begin() + static_cast<std::ptrdiff_t>(columns.size() / study.arms());
  const auto yearly = std::find_if(columns.begin(), arm,
                                   [](const RecordColumn& column) { return column.yearly; });
  plan.monitored = static_cast<std::size_t>(yearly - columns.begin());
  return plan;
}

}  // namespace hansa
