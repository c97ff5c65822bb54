#include "hansa/study/study_runner.hpp"

#include <map>
#include <memory>
#include <mutex>

#include "hansa/engine/run.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {
namespace {

/// Tables on disk, read once for all workers.
class Tables {
 public:
  const std::vector<TableText>& of(const WorldRecipe& recipe) {
    static const std::vector<TableText> none;
    if (recipe.kind == "synthetic") return none;
    const std::scoped_lock lock{mutex_};
    const auto known = folders_.find(recipe.folder);
    if (known != folders_.end()) return known->second;
    return folders_.emplace(recipe.folder, read_world_folder(recipe.folder)).first->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<TableText>> folders_;
};

class Runner {
 public:
  explicit Runner(const Study& study) : study_{&study}, tables_{std::make_shared<Tables>()} {}

  std::optional<std::vector<double>> operator()(const StudyRun& run, const std::stop_token& stop) {
    std::vector<double> record;
    record.reserve(record_size(*study_));
    for (std::size_t arm = 0; arm < study_->arms(); ++arm) {
      const Scenario scenario = scenario_at(*study_, run, arm);
      prepare_world(scenario.recipe);
      check_calendar(scenario, world_);
      Observation observation{study_->outputs, study_->yearly, scenario, study_->years};
      const auto observe = [&](const StepRecord& step) {
        observation.take(step.series);
        return !stop.stop_requested();
      };
      if (!hansa::run(scenario, world_, observe)) return std::nullopt;
      observation.append_to(record);
    }
    return record;
  }

 private:
  void prepare_world(const WorldRecipe& recipe) {
    if (recipe_ == recipe) return;
    recipe_.reset();  // should building throw
    world_ = build_world(recipe, tables_->of(recipe));
    recipe_ = recipe;
  }

  const Study* study_;
  std::shared_ptr<Tables> tables_;
  std::optional<WorldRecipe> recipe_;  ///< of world_
  World world_;
};

}  // namespace

RunOne study_runner(const Study& study) {
  set_threads(1);
  return Runner{study};
}

}  // namespace hansa
