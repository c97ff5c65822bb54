/// \file   Which run comes next: the balanced order, shares of it, and replicates that adapt.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "hansa/study/study.hpp"
#include "hansa/study/study_folder.hpp"

namespace hansa {

/// Replicates that a point needs, from the records of its replicates 0, 1, ... (empty = failed).
using ReplicatesNeeded = std::function<std::uint64_t(std::span<const std::span<const double>>)>;

/// What there is to run.
struct WorkPlan {
  std::vector<std::size_t> order;  ///< of the points; a prefix is a usable smaller design
  std::uint64_t replicates{1};     ///< of every point
  std::uint64_t limit{0};          ///< most replicates of a point, where they adapt
  ReplicatesNeeded needed;         ///< empty unless replicates adapt
  std::size_t monitored{};         ///< leading doubles of a record that `needed` looks at

  /// Runs that are certain to be done, and as many as there can be.
  std::uint64_t planned() const { return order.size() * replicates; }
  std::uint64_t most() const {
    return order.size() * (needed && limit > replicates ? limit : replicates);
  }
};

/// `study` must outlive the plan.
WorkPlan work_plan(const Study& study);

/// Number, from 1, of the one of `shares` that the run at `ordinal` of the balanced order is in.
std::uint64_t share_of(const WorkPlan& plan, std::uint64_t shares, std::uint64_t ordinal);

/// Whether the run at `ordinal` of the balanced order belongs to the share. Shares differ by one
/// run at most and mix all points; where replicates adapt a share holds whole points.
bool in_share(const WorkPlan& plan, const Shard& shard, std::uint64_t ordinal);

/// Hands out the runs of one share, each once. What is known from before is reported first; after
/// begin() any number of threads ask and report.
class WorkList {
 public:
  WorkList(const WorkPlan& plan, Shard shard);

  /// `record` lasts no longer than the call; empty = failed. Reported twice, a run counts once,
  /// and as finished if it ever was. Runs of other shares are left out.
  void report(const StudyRun& run, std::span<const double> record);

  /// All that is known from before has been reported.
  void begin();

  /// The next run; waits where it depends on runs under way. Nothing when all is handed out or
  /// after stop().
  std::optional<StudyRun> next();

  /// A run that next() gave and nobody will report.
  void give_back();

  void stop();

  struct Count {
    std::uint64_t total{};  ///< runs of the share as far as known: adaptive ones grow
    std::uint64_t finished{}, failed{};
  };
  Count count() const;
  bool is_finished(const StudyRun& run) const;

 private:
  enum class State : std::uint8_t { open, finished, failed };
  using Records = std::vector<std::optional<std::vector<double>>>;  ///< by replicate
  struct Adapting {
    Records records;
    std::uint64_t asked{};  ///< replicates known to be needed
  };

  State& state(const StudyRun& run);
  void settle(std::size_t point);
  bool is_mine(std::size_t point, std::uint64_t replicate) const;

  const WorkPlan& plan_;
  Shard shard_;
  mutable std::mutex mutex_;
  std::condition_variable change_;
  std::vector<std::size_t> position_;       ///< of a point in the order
  std::vector<std::vector<State>> states_;  ///< [replicates so far][points]
  std::uint64_t cursor_{};                  ///< planned runs up to here are handed out
  std::set<std::pair<std::uint64_t, std::size_t>> more_;  ///< (replicate, position), beyond planned
  std::map<std::size_t, Adapting> adapting_;  ///< points whose number of replicates is open
  std::uint64_t under_way_{};
  Count count_;
  bool begun_{}, stopped_{};
};

}  // namespace hansa
