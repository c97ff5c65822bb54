#include "hansa/study/study_runner.hpp"

#include <algorithm>
#include <memory>

#include "hansa/engine/run.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/needs.hpp"
#include "tables_on_disk.hpp"

namespace hansa {
namespace {

class Runner {
 public:
  explicit Runner(const Study& study) : study_{&study}, tables_{std::make_shared<TablesOnDisk>()} {}

  std::optional<std::vector<double>> operator()(const StudyRun& run, const std::stop_token& stop) {
    std::vector<Scenario> arms;
    std::vector<Observation> seen;
    for (std::size_t arm = 0; arm < study_->arms(); ++arm) {
      arms.push_back(scenario_at(*study_, run, arm));
      seen.emplace_back(study_->outputs, study_->yearly, arms[arm], study_->years);
    }
    const auto beside = arms_beside(arms);
    for (const auto arm : beside) {
      arms[0].twins.push_back({study_->twins[arm - 1].name, "", arms[arm], {}});
    }
    for (std::size_t arm = 0; arm < arms.size(); ++arm) {
      if (std::ranges::find(beside, arm) != beside.end()) continue;
      check_needs(arms[arm], tables_->of(arms[arm].recipe));
      prepare_world(arms[arm].recipe);
      check_calendar(arms[arm], world_);
      const auto observe = [&](const StepRecord& step) {
        seen[arm].take(step.series);
        for (std::size_t t = 0; t < step.twins.size(); ++t) {
          seen[beside[t]].take(step.twins[t].series, step.twins[t].lasting);
        }
        return !stop.stop_requested();
      };
      const auto& tables = tables_->of(arms[arm].recipe);
      if (!hansa::run(arms[arm], world_, observe, Order::any, tables)) return std::nullopt;
    }
    std::vector<double> record;
    record.reserve(record_size(*study_));
    for (const auto& each : seen) each.append_to(record);
    return record;
  }

 private:
  /// Muted twins run beside the study's own arm where lasting voice is asked for; the others one
  /// after the other, which takes less memory.
  std::vector<std::size_t> arms_beside(const std::vector<Scenario>& arms) const {
    std::vector<std::size_t> beside;
    const auto lasting = [](const Observable& output) {
      return output.aggregator == Aggregator::lasting;
    };
    if (std::ranges::none_of(study_->outputs, lasting) &&
        std::ranges::none_of(study_->yearly, lasting)) {
      return beside;
    }
    for (std::size_t arm = 1; arm < arms.size(); ++arm) {
      if (arms[arm].parameters.voice.muted && same_sessions(arms[0], arms[arm])) {
        beside.push_back(arm);
      }
    }
    return beside;
  }

  static bool same_sessions(const Scenario& a, const Scenario& b) {
    const auto& one = a.recipe;
    const auto& other = b.recipe;
    return a.start == b.start && a.years == b.years && a.months_per_step == b.months_per_step &&
           one.kind == other.kind && one.folder == other.folder && one.issues == other.issues &&
           one.synthetic.forums == other.synthetic.forums;
  }

  void prepare_world(const WorldRecipe& recipe) {
    if (recipe_ == recipe) return;
    recipe_.reset();  // should building throw
    world_ = build_world(recipe, tables_->of(recipe));
    recipe_ = recipe;
  }

  const Study* study_;
  std::shared_ptr<TablesOnDisk> tables_;
  std::optional<WorldRecipe> recipe_;  ///< of world_
  World world_;
};

}  // namespace

RunOne study_runner(const Study& study) {
  set_threads(1);
  return Runner{study};
}

}  // namespace hansa
