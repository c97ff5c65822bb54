#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include "hansa/study/merge.hpp"

namespace hansa {
namespace {

namespace fs = std::filesystem;

bool is_number(const Value& value) { return !std::isnan(number_in(value)); }

/// How the values of a factor become numbers of a column.
struct Coding {
  std::vector<std::string> levels;  ///< empty = numbers
  std::vector<double> numbers;      ///< of the levels, where these are numbers
  double in_scenario{};             ///< what as_in_scenario stands for

  double code(double value) const {
    if (std::isnan(value)) return in_scenario;
    return numbers.empty() ? value : numbers[static_cast<std::size_t>(value)];
  }
};

Coding coding_of(const Factor& factor, const Scenario& scenario) {
  Coding coding;
  if (factor.levels() == 0) {
    coding.in_scenario = value_in(factor, scenario);
    return coding;
  }
  if (!factor.values.empty() &&
      std::all_of(factor.values.begin(), factor.values.end(), is_number)) {
    for (const auto& value : factor.values) coding.numbers.push_back(number_in(value));
    const std::string text = value_text(factor, as_in_scenario, scenario);
    try {
      coding.in_scenario = std::stod(text);
    } catch (const std::exception&) {  // the scenario has no number there
      coding.in_scenario = as_in_scenario;
    }
    return coding;
  }
  for (std::size_t level = 0; level < factor.levels(); ++level) {
    coding.levels.push_back(value_text(factor, static_cast<double>(level), scenario));
  }
  coding.in_scenario = static_cast<double>(coding.levels.size());
  coding.levels.push_back(value_text(factor, as_in_scenario, scenario));
  return coding;
}

std::string long_name(const Factor& factor) {
  if (factor.key.empty()) return "factor: settings by name";
  const ParameterRow* row = find_parameter(factor.key);
  return row != nullptr ? "factor: " + std::string(row->meaning) : "factor: " + factor.key;
}

/// The texts with paths as seen from the folder of the study: results do not depend on where that
/// folder lies.
std::vector<SourceText> seen_from_study(const StudyFolder& folder) {
  std::vector<SourceText> texts;
  fs::path home;
  for (const auto& input : folder.identity().inputs) {
    const fs::path path = fs::path(input.path).lexically_normal();
    if (texts.empty()) home = path.parent_path();
    const fs::path relative = path.lexically_relative(home.empty() ? fs::path(".") : home);
    if (!input.is_table) {
      texts.push_back({relative.empty() ? path.string() : relative.string(), input.text});
    }
  }
  return texts;
}

}  // namespace

MergeTask merge_task(const StudyFolder& folder, const Study& study) {
  MergeTask task;
  task.plan = work_plan(study);
  task.record_size = record_size(study);
  StudyDescription& about = task.description;
  about.title = study.title;
  about.question = study.question;
  about.design = design_name(study.design.kind);
  about.digest = folder.identity().digest();
  about.version = folder.identity().version;
  about.commit = folder.identity().commit;
  about.seed = study.seed;
  about.points = study.points();
  about.first_year = study.base.start / 12;
  about.years = study.years;
  about.texts = seen_from_study(folder);
  const auto codings = std::make_shared<std::vector<Coding>>();
  for (const auto& factor : study.factors) {
    codings->push_back(coding_of(factor, study.base));
    about.factors.push_back({factor.name, factor.unit, long_name(factor), codings->back().levels});
  }
  for (const auto& column : record_columns(study)) {
    about.outputs.push_back({column.name, column.unit, column.long_name, column.yearly});
  }
  task.factors = [&study, codings](std::size_t point) {
    std::vector<double> row;
    const std::size_t factors = codings->size();
    for (std::size_t f = 0; f < factors; ++f) {
      row.push_back((*codings)[f].code(study.design.value[point * factors + f]));
    }
    return row;
  };
  return task;
}

}  // namespace hansa
