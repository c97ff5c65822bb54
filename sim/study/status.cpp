#include "hansa/study/status.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <limits>
#include <sstream>

#include "hansa/study/log_reader.hpp"
#include "hansa/study/sweep.hpp"

namespace hansa {
namespace {

constexpr std::int64_t alive_seconds = 60;     // six times the interval at which logs are touched
constexpr std::int64_t rate_window = 300'000;  // [milliseconds]

std::int64_t now_in_milliseconds() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool touched_lately(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 &&
         now_in_milliseconds() / 1000 - about.st_mtim.tv_sec <= alive_seconds;
}

/// The number behind a word at the start of a line of a writer's text.
std::int64_t number_of(const std::string& text, const std::string& word) {
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string first;
    std::int64_t number = 0;
    if (words >> first >> number && first == word) return number;
  }
  return 0;
}

/// What all logs together say.
struct Sum {
  double seconds{};                                              ///< spent in runs
  std::uint64_t ended_lately{};                                  ///< runs of the processes at work
  std::int64_t since{std::numeric_limits<std::int64_t>::max()};  ///< start of the first of these
  std::map<StudyRun, std::string> failures;
};

void read_writer(const std::string& path, const StudyFolder& folder, WorkList& list, Sum& sum,
                 StudyStatus& status) {
  WriterStatus writer;
  writer.name = std::filesystem::path(path).stem().string();
  const std::int64_t now = now_in_milliseconds();
  std::int64_t started = now;
  std::uint64_t lately = 0;
  LogReader reader{path};
  while (const auto entry = reader.next()) {
    if (reader.study() != folder.identity().key()) continue;
    if (entry->kind == LogKind::closed) writer.closed = true;
    if (entry->kind == LogKind::writer) {
      const std::string text{entry->payload};
      writer.threads =
          static_cast<std::size_t>(std::max<std::int64_t>(1, number_of(text, "threads")));
      started = number_of(text, "started");
    }
    if (entry->kind == LogKind::finished) {
      ++writer.finished;
      list.report(entry->run, as_record(entry->payload));
    }
    if (entry->kind == LogKind::failed) {
      ++writer.failed;
      list.report(entry->run, {});
      sum.failures[entry->run] = entry->payload;
    }
    if (entry->kind == LogKind::finished || entry->kind == LogKind::failed) {
      sum.seconds += entry->seconds;
      lately += entry->ended >= now - rate_window ? 1 : 0;
    }
  }
  writer.at_work = !writer.closed && touched_lately(path);
  if (writer.at_work) {
    sum.ended_lately += lately;
    sum.since = std::min(sum.since, started);
    status.running += writer.threads;
  }
  status.skipped += writer.at_work ? 0 : reader.skipped();  // a tail may just be being written
  status.writers.push_back(std::move(writer));
}

}  // namespace

std::vector<std::string> logs_at_work(const StudyFolder& folder, const Shard& shard) {
  std::vector<std::string> found;
  for (const auto& path : folder.logs_of(shard)) {
    if (!touched_lately(path)) continue;
    LogReader reader{path};
    LogKind last{};
    while (const auto entry = reader.next()) last = entry->kind;
    if (last != LogKind::closed) found.push_back(path);
  }
  return found;
}

StudyStatus status_of(const StudyFolder& folder, const WorkPlan& plan) {
  StudyStatus status;
  WorkList list{plan, {}};
  Sum sum;
  for (const auto& path : folder.logs()) read_writer(path, folder, list, sum, status);
  list.begin();
  const WorkList::Count count = list.count();
  status.total = count.total;
  status.finished = count.finished;
  status.failed = count.failed;
  status.running = std::min(status.running, status.missing());
  for (const auto& [run, message] : sum.failures) {
    if (!list.is_finished(run)) ++status.failures[message];
  }
  std::uint64_t done = 0;
  for (const auto& writer : status.writers) done += writer.finished + writer.failed;
  status.mean_seconds = done == 0 ? std::numeric_limits<double>::quiet_NaN()
                                  : sum.seconds / static_cast<double>(done);
  const std::int64_t window = std::min(rate_window, now_in_milliseconds() - sum.since);
  if (sum.ended_lately > 0 && window > 0) {
    status.runs_per_second =
        1000.0 * static_cast<double>(sum.ended_lately) / static_cast<double>(window);
  }
  status.seconds_left = status.missing() == 0 ? 0.0
                        : status.runs_per_second > 0.0
                            ? static_cast<double>(status.missing()) / status.runs_per_second
                            : std::numeric_limits<double>::infinity();
  return status;
}

}  // namespace hansa
