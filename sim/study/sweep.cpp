#include "hansa/study/sweep.hpp"

#include <unistd.h>

#include <atomic>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>

#include "hansa/base/contract.hpp"
#include "hansa/study/log_reader.hpp"
#include "hansa/study/run_log.hpp"

namespace hansa {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto look_every = std::chrono::milliseconds(100);

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::int64_t milliseconds_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// How a run went: a record, or a message, or neither when it was given up.
struct Attempt {
  std::optional<std::vector<double>> record;
  std::string failure;
  double seconds{};
};

Attempt attempt(const RunOne& run_one, const StudyRun& run, std::stop_token stop) {
  const auto begun = Clock::now();
  Attempt made;
  try {
    made.record = run_one(run, std::move(stop));
    if (made.record && made.record->empty()) made.failure = "the run gave no results";
  } catch (const std::exception& error) {
    made.failure = error.what();
    if (made.failure.empty()) made.failure = "failed without a message";
  }
  made.seconds = seconds_since(begun);
  return made;
}

/// What the workers of one process share.
class Crew {
 public:
  Crew(const RunOne& run_one, std::size_t size, WorkList& list, RunLog& log)
      : list_{list}, log_{log}, busy_(size), at_work_{size} {
    for (std::size_t worker = 0; worker < size; ++worker) {
      workers_.emplace_back([this, run_one, worker] {
        work(run_one, busy_[worker]);
        leave();
      });
    }
  }

  void stop() { list_.stop(); }                  ///< begin no more runs
  void give_up() { giving_up_.request_stop(); }  ///< nor end those under way

  /// True while somebody is at work; waits up to `time` for the last to leave.
  bool at_work(std::chrono::milliseconds time) {
    std::unique_lock lock{mutex_};
    return !empty_.wait_for(lock, time, [this] { return at_work_ == 0; });
  }

  std::uint64_t completed() const { return completed_; }

  /// Seconds spent in runs. Call when nobody is at work.
  double busy() {
    workers_.clear();  // joins
    double sum = 0.0;
    for (const double seconds : busy_) sum += seconds;
    return sum;
  }

 private:
  void work(RunOne run_one, double& busy) {
    try {
      while (const auto run = list_.next()) {
        const Attempt made = attempt(run_one, *run, giving_up_.get_token());
        busy += made.seconds;
        if (!made.record && made.failure.empty()) {
          list_.give_back();
          list_.stop();
        } else {
          log(*run, made);
        }
      }
    } catch (const LogFailure&) {  // whoever looks at the log sees it too
      list_.stop();
    }
  }

  void log(const StudyRun& run, const Attempt& made) {
    const bool finished = made.failure.empty();
    log_.append({finished ? LogKind::finished : LogKind::failed, run, made.seconds,
                 milliseconds_now(),
                 finished ? as_bytes(*made.record) : std::string_view(made.failure)});
    list_.report(run, finished ? std::span<const double>(*made.record) : std::span<const double>());
    ++completed_;
  }

  void leave() {
    const std::scoped_lock lock{mutex_};
    if (--at_work_ == 0) empty_.notify_all();
  }

  WorkList& list_;
  RunLog& log_;
  std::vector<double> busy_;
  std::mutex mutex_;
  std::condition_variable empty_;
  std::size_t at_work_;
  std::atomic<std::uint64_t> completed_{0};
  std::stop_source giving_up_;
  std::vector<std::jthread> workers_;
};

std::string writer_text(const StudyFolder& folder, const SweepOptions& options) {
  return "process " + std::to_string(::getpid()) + "\nthreads " + std::to_string(options.threads) +
         "\nshard " + std::to_string(options.shard.index) + '/' +
         std::to_string(options.shard.count) + "\nstarted " + std::to_string(milliseconds_now()) +
         "\nversion " + folder.identity().version + "\ncommit " + folder.identity().commit + '\n';
}

}  // namespace

std::string_view as_bytes(const std::vector<double>& record) {
  return {reinterpret_cast<const char*>(record.data()), record.size() * sizeof(double)};
}

std::vector<double> as_record(std::string_view bytes) {
  std::vector<double> record(bytes.size() / sizeof(double));
  std::memcpy(record.data(), bytes.data(), record.size() * sizeof(double));
  return record;
}

void report_known(const StudyFolder& folder, const Shard& shard, Failed failed, WorkList& list) {
  const std::uint64_t study = folder.identity().key();
  for (const auto& path : folder.logs_of(shard)) {
    LogReader reader{path};
    reader.sync();
    while (const auto entry = reader.next()) {
      require(reader.study() == study, path +
                                           ": a log of another study (its runs have nothing to "
                                           "do with this one). Take it out of the folder.");
      if (entry->kind == LogKind::finished) list.report(entry->run, as_record(entry->payload));
      if (entry->kind == LogKind::failed && failed == Failed::keep) list.report(entry->run, {});
    }
  }
}

SweepReport sweep(const StudyFolder& folder, const WorkPlan& plan, const RunOne& run_one,
                  const SweepOptions& options, const SweepWatch& watch) {
  const auto start = Clock::now();
  WorkList list{plan, options.shard};
  report_known(folder, options.shard, options.failed, list);
  list.begin();
  const WorkList::Count before = list.count();
  const std::uint64_t known = before.finished + before.failed;
  SweepReport report;
  const auto look = [&](std::uint64_t completed, std::uint64_t safe) {
    const WorkList::Count count = list.count();
    report.state = {count.total, known + safe, count.failed, completed, seconds_since(start)};
    watch.tell(report.state);
  };
  look(0, 0);
  if (known == before.total) return report;

  RunLog log{folder.new_log(options.shard), folder.identity().key(), writer_text(folder, options)};
  const auto work_start = Clock::now();
  Crew crew{run_one, options.threads, list, log};
  std::optional<Clock::time_point> stopping;
  while (crew.at_work(look_every)) {
    const int asked = log.failure().empty() ? watch.stops_asked() : 2;
    if (asked > 0 && !stopping) {
      crew.stop();
      stopping = Clock::now();
    }
    if (stopping && (asked > 1 || Clock::now() - *stopping > options.grace)) crew.give_up();
    look(crew.completed(), log.synced());
  }
  const double work_seconds = seconds_since(work_start);
  report.busy = crew.busy() / (work_seconds * static_cast<double>(options.threads));
  try {
    log.close();
  } catch (const LogFailure& failure) {
    report.problem = failure.what();
  }
  look(crew.completed(), log.synced());
  report.end = !report.problem.empty()                  ? SweepEnd::disk_failed
               : report.state.safe < report.state.total ? SweepEnd::stopped
                                                        : SweepEnd::complete;
  return report;
}

}  // namespace hansa
