#include <sstream>

#include "hansa/base/amount_text.hpp"
#include "hansa/study/status.hpp"

namespace hansa {
namespace {

constexpr std::size_t failures_shown = 5;

std::string count_text(std::uint64_t count, const std::string& what) {
  return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string work_text(const StudyStatus& status) {
  std::size_t processes = 0, threads = 0;
  for (const auto& writer : status.writers) {
    processes += writer.at_work ? 1 : 0;
    threads += writer.at_work ? writer.threads : 0;
  }
  if (processes == 0) return "nobody";
  std::ostringstream text;
  text.precision(3);
  text << processes << (processes == 1 ? " process" : " processes") << ", "
       << count_text(threads, "thread") << ", " << count_text(status.running, "run")
       << " under way; " << status.runs_per_second << " runs a second, "
       << duration_text(status.seconds_left) << " left";
  return text.str();
}

}  // namespace

std::string StudyStatus::text() const {
  std::ostringstream text;
  text << "runs      " << total << ": " << finished << " finished, " << failed << " failed, "
       << missing() << " missing\n"
       << "at work   " << work_text(*this) << '\n';
  if (finished + failed > 0) text << "a run     " << duration_text(mean_seconds) << " on average\n";
  std::size_t shown = 0;
  for (const auto& [message, times] : failures) {
    if (shown++ == failures_shown) {
      text << "failed    and " << failures.size() - failures_shown << " other messages\n";
      break;
    }
    text << "failed    " << times << " x " << message << '\n';
  }
  if (skipped > 0) {
    text << "logs      " << skipped
         << " bytes torn or damaged, skipped: those runs are done again\n";
  }
  return text.str();
}

}  // namespace hansa
