/// \file   Studies without a model: records are a digest of the run, in a time that can be set.
#pragma once
#include <chrono>
#include <numeric>
#include <string>
#include <thread>

#include "hansa/base/digest.hpp"
#include "hansa/study/merge.hpp"
#include "hansa/study/sweep.hpp"

namespace hansa::test {

inline StudyIdentity stub_identity(const std::string& text = "factor = 1\n") {
  return {{{"study.toml", sha256(text), text, false}}, "0.1.0", "s1", "c1"};
}

inline WorkPlan stub_plan(std::size_t points, std::uint64_t replicates) {
  WorkPlan plan;
  plan.order.resize(points);
  std::iota(plan.order.begin(), plan.order.end(), std::size_t{0});
  plan.replicates = replicates;
  return plan;
}

/// A record of `size` doubles that no other run has.
inline std::vector<double> stub_record(const StudyRun& run, std::size_t size = 20) {
  std::vector<double> record(size);
  for (std::size_t i = 0; i < size; ++i) {
    record[i] = static_cast<double>(run.point) + 0.001 * static_cast<double>(run.replicate) +
                1e-7 * static_cast<double>(i * i);
  }
  return record;
}

inline RunOne stub_runner(std::chrono::microseconds time, std::size_t size = 20) {
  return [time, size](const StudyRun& run, std::stop_token) {
    if (time.count() > 0) std::this_thread::sleep_for(time);
    return std::optional{stub_record(run, size)};
  };
}

/// Two factors, one of them of levels; the record has 8 outputs and 3 yearly ones of 4 years.
inline MergeTask stub_task(std::size_t points, std::uint64_t replicates) {
  MergeTask task;
  task.plan = stub_plan(points, replicates);
  task.record_size = 20;
  auto& description = task.description;
  description.title = "A stub";
  description.design = "factorial";
  description.digest = stub_identity().digest();
  description.version = "0.1.0";
  description.points = points;
  description.first_year = 1985;
  description.years = 4;
  description.texts = {{"study.toml", "factor = 1\n"}};
  description.factors = {{"gamma", "1", "returns to effort", {}},
                         {"reform", "1", "what is done", {"nothing", "split all"}}};
  for (int i = 0; i < 11; ++i) {
    description.outputs.push_back(
        {(i < 8 ? "mean:x" : "year/x") + std::to_string(i), "1", "a stub", i >= 8});
  }
  task.factors = [](std::size_t point) {
    return std::vector<double>{0.5 * static_cast<double>(point), static_cast<double>(point % 2)};
  };
  return task;
}

inline SweepWatch never_stop() {
  return {[] { return 0; }, [](const SweepState&) {}};
}

}  // namespace hansa::test
