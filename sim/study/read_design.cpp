#include <array>

#include "hansa/study/read_parts.hpp"

namespace hansa {
namespace {

struct Asked {
  std::string_view name;  ///< key that says how large the design is; "" = none
  std::string_view example;
};

Asked asked_by(DesignKind kind) {
  switch (kind) {
    case DesignKind::latin_hypercube:
    case DesignKind::maximin:
      return {"points", "points = 100"};
    case DesignKind::sobol:
      return {"points", "points = 128"};
    case DesignKind::saltelli:
      return {"base", "base = 256"};
    case DesignKind::morris:
      return {"trajectories", "trajectories = 20"};
    case DesignKind::csv:
      return {"file", "file = \"points.csv\""};
    default:
      return {"", ""};
  }
}

void refuse_others(const StudyFields& fields, DesignKind kind, std::string_view asked) {
  std::vector<std::string_view> others;
  for (const std::string_view name : {"points", "base", "trajectories", "file"}) {
    if (name != asked) others.push_back(name);
  }
  if (kind != DesignKind::saltelli) others.push_back("second_order");
  if (kind != DesignKind::morris) others.push_back("levels");
  const auto name = std::string{design_name(kind)};
  fields.refuse(others, kind == DesignKind::factorial || kind == DesignKind::one_at_a_time
                            ? "a " + name + " design takes its points from the factors"
                            : "the design is " + name);
}

}  // namespace

DesignPlan read_design(const StudyFields& fields) {
  DesignPlan plan;
  plan.place = fields.place();
  plan.kind = static_cast<DesignKind>(fields.choice("kind"));
  const auto asked = asked_by(plan.kind);
  refuse_others(fields, plan.kind, asked.name);
  if (!asked.name.empty() && !fields.has(asked.name)) {
    fields.fault(asked.name, "design." + std::string{asked.name} + " is not given (a " +
                                 std::string{design_name(plan.kind)} + " design needs it). Add " +
                                 std::string{asked.example} + ".");
  }
  if (plan.kind == DesignKind::csv) {
    plan.file = fields.text("file");
    if (const auto* file = fields.find("file")) plan.file_place = file->node.place;
  } else if (!asked.name.empty()) {
    plan.points = static_cast<std::size_t>(fields.whole(asked.name).value_or(0));
  }
  plan.second_order = std::get<bool>(fields.value("second_order").value_or(false));
  plan.levels = static_cast<std::size_t>(fields.whole("levels").value_or(4));
  if (plan.levels % 2 != 0) {
    fields.fault("levels", "design.levels = " + std::to_string(plan.levels) +
                               " (must be even, so that steps lead back to the grid).");
  }
  return plan;
}

}  // namespace hansa
