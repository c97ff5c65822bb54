#include <algorithm>
#include <cmath>

#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/scenario_files.hpp"
#include "hansa/scenario/unknown_key.hpp"
#include "hansa/study/calendar_field.hpp"
#include "hansa/study/read_parts.hpp"

namespace hansa {
namespace {

bool is_quantity(ValueKind kind) {
  return kind == ValueKind::number || kind == ValueKind::integer || kind == ValueKind::per_issue;
}

/// Reads one [[factor]]; what is wrong with it goes to the list of faults.
class FactorReader {
 public:
  FactorReader(const StudyFields& fields, const DesignPlan& design, const Scenario& base,
               StudyFile file)
      : fields_{fields}, design_{design}, base_{base}, file_{file} {}

  std::optional<FactorPlan> read() {
    const auto before = file_.faults.size();
    plan_.place = fields_.place();
    plan_.factor.place = file_.text(fields_.place());
    plan_.factor.name = fields_.text("name");
    if (fields_.has("option")) {
      read_named_options();
    } else if (fields_.has("key")) {
      read_key();
    } else {
      fields_.fault("key",
                    "a factor has no key (what shall vary?). Add key = \"attention.gamma\".");
    }
    if (file_.faults.size() > before) return std::nullopt;
    return plan_;
  }

 private:
  Factor& factor() { return plan_.factor; }

  void read_named_options() {
    fields_.refuse({"key", "values", "range", "distribution", "mean", "sd", "points"},
                   "the factor has options");
    factor().options = read_options(fields_.find("option")->node, "option", file_);
    if (factor().name.empty()) {
      fields_.fault("name", "a factor with options has no name. Add name = \"reform\".");
    }
  }

  void read_key() {
    factor().key = fields_.text("key");
    std::string problem;
    row_ = find_varying(factor().key, base_, problem);
    if (!row_) {
      fields_.fault("key", problem);
      return;
    }
    if (!read_calendar_key(factor().key)) factor().key = row_->key;  // without "parameters."
    if (factor().name.empty()) factor().name = factor().key;
    factor().unit = row_->unit;
    const bool ranged = fields_.has("range") || fields_.has("distribution");
    if (design_.kind == DesignKind::csv) {
      fields_.refuse({"values", "range", "distribution", "mean", "sd", "points"},
                     "the file of the design holds the values");
    } else if (fields_.has("values")) {
      fields_.refuse({"range", "distribution", "mean", "sd", "points"}, "the factor has values");
      read_values();
    } else if (ranged) {
      read_range();
    } else {
      take_all_values();
    }
  }

  std::optional<Value> convert(const Node& node) {
    auto result = convert_value(*row_, node);
    if (auto* misfit = std::get_if<Misfit>(&result)) {
      file_.add(node.place, std::move(misfit->problem));
      return std::nullopt;
    }
    auto value = std::get<Value>(std::move(result));
    if (factor().key == "world.folder") value = beside(file_.folder, std::get<std::string>(value));
    return value;
  }

  void read_values() {
    const auto& node = fields_.find("values")->node;
    const auto* list = node.as<NodeList>();
    if (!list || list->empty()) {
      fields_.fault("values", "factor.values is " +
                                  std::string{list ? "empty" : describe_type(node)} +
                                  " (must be a list). For example values = [0.5, 1.0, 2.0].");
      return;
    }
    for (const auto& item : *list) {
      const auto value = convert(item);
      if (!value) continue;
      if (std::ranges::find(factor().values, *value) != factor().values.end()) {
        file_.add(item.place, factor().name + " has the value " + to_toml(*value) +
                                  " twice (each level counts once). Remove one.");
        continue;
      }
      factor().values.push_back(*value);
    }
  }

  /// A choice, or yes or no, needs no list.
  void take_all_values() {
    fields_.refuse({"mean", "sd", "points"}, "the factor has no range");
    if (row_->kind == ValueKind::yes_no) {
      factor().values = {false, true};
    } else if (row_->kind == ValueKind::choice) {
      for (const auto choice : row_->choices) factor().values.emplace_back(std::string{choice});
    } else {
      fields_.fault("key", factor().name +
                               " has neither values nor a range. Add values = [..] or " +
                               "range = [least, most].");
    }
  }

  void read_range() {
    if (!is_quantity(row_->kind)) {
      fields_.fault("range", factor().name + " is no number (a range needs one). Give values.");
      return;
    }
    constexpr Distribution kinds[]{Distribution::uniform, Distribution::loguniform,
                                   Distribution::normal};
    factor().distribution = kinds[fields_.choice("distribution")];
    read_ends();
    read_shape();
    read_points();
    const bool whole = row_->kind == ValueKind::integer;
    factor().whole = whole;
    if (whole && factor().distribution == Distribution::uniform) {
      factor().distribution = Distribution::integer;
    }
  }

  void read_ends() {
    factor().least = row_->least;
    factor().most = row_->most;
    const auto* range = fields_.find("range");
    if (!range) {
      const bool bounded = std::isfinite(row_->least) && std::isfinite(row_->most);
      if (factor().distribution != Distribution::normal || !bounded) {
        fields_.fault("range", factor().name + " has no range. Add range = [least, most].");
      }
      return;
    }
    const auto* list = range->node.as<NodeList>();
    if (!list || list->size() != 2) {
      fields_.fault("range",
                    "factor.range must hold the least and the most value. For example "
                    "range = [0.5, 2.0].");
      return;
    }
    const auto least = end_of_range((*list)[0]);
    const auto most = end_of_range((*list)[1]);
    if (!least || !most) return;
    factor().least = *least;
    factor().most = *most;
    if (*least >= *most) {
      fields_.fault("range", factor().name + " has the range " + to_text(*least) + " to " +
                                 to_text(*most) + " (it holds nothing). Give the least value " +
                                 "first.");
    }
  }

  std::optional<double> end_of_range(const Node& node) {
    const auto value = convert(node);
    if (!value) return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&*value)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&*value)) return *number;
    return std::get<std::vector<double>>(*value).front();
  }

  void read_shape() {
    const bool normal = factor().distribution == Distribution::normal;
    if (factor().distribution == Distribution::loguniform && factor().least <= 0.0) {
      fields_.fault("range", factor().name + " is loguniform from " + to_text(factor().least) +
                                 " on (logarithms need numbers above 0). Raise the least value.");
    }
    if (!normal) {
      fields_.refuse({"mean", "sd"}, "the distribution is not normal");
      return;
    }
    const auto mean = fields_.number("mean");
    const auto sd = fields_.number("sd");
    if (!mean || !sd) {
      if (!fields_.has("mean")) fields_.fault("mean", "a normal factor has no mean. Add mean = 1.");
      if (!fields_.has("sd")) fields_.fault("sd", "a normal factor has no sd. Add sd = 0.2.");
      return;
    }
    factor().mean = *mean;
    factor().sd = *sd;
    if (*sd <= 0.0) fields_.fault("sd", "factor.sd must be above 0.");
    if (*mean < factor().least || *mean > factor().most) {
      fields_.fault("mean", factor().name + " has its mean " + to_text(*mean) + " outside " +
                                to_text(factor().least) + " to " + to_text(factor().most) +
                                ". Shift the range.");
    }
  }

  void read_points() {
    const auto points = fields_.whole("points");
    plan_.points = static_cast<std::size_t>(points.value_or(0));
    const bool one_at_a_time = design_.kind == DesignKind::one_at_a_time;
    if (one_at_a_time && !points) plan_.points = 2;
    if (design_.kind == DesignKind::factorial && !fields_.has("points")) {
      fields_.fault("range", factor().name + " has a range but no number of points (a factorial " +
                                 "design needs some values of it). Add points = 5, or values.");
    } else if (design_.kind != DesignKind::factorial && !one_at_a_time) {
      fields_.refuse({"points"}, "the design places its points itself");
    }
  }

  const StudyFields& fields_;
  const DesignPlan& design_;
  const Scenario& base_;
  StudyFile file_;
  const ParameterRow* row_{};
  FactorPlan plan_;
};

}  // namespace

const ParameterRow* find_varying(const std::string& key, const Scenario& base,
                                 std::string& problem) {
  if (const auto calendar = read_calendar_key(key)) {
    const auto entries = base.calendar.size();
    if (calendar->entry >= entries) {
      problem = key + " is not there (the calendar of the scenario has " + std::to_string(entries) +
                (entries == 1 ? " entry" : " entries") + "). Add the entry to the scenario.";
      return nullptr;
    }
    const auto kind = base.calendar[calendar->entry].kind;
    const auto* field = find_calendar_field(calendar->field, kind);
    if (!field)
      problem = key + " is no value of that entry (it has " + calendar_field_names(kind) + ").";
    return field ? &field->row : nullptr;
  }
  const auto* row = find_parameter(key);
  problem = row ? setting_refused(row->key) : unknown_setting(key);
  return problem.empty() ? row : nullptr;
}

std::optional<FactorPlan> read_factor(const StudyFields& fields, const DesignPlan& design,
                                      const Scenario& base, StudyFile file) {
  return FactorReader{fields, design, base, file}.read();
}

}  // namespace hansa
