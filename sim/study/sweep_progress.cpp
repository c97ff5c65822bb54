#include "hansa/study/sweep_progress.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "hansa/base/amount_text.hpp"

namespace hansa {
namespace {

constexpr double rate_window = 60.0;     // [seconds]
constexpr double terminal_pause = 0.25;  // [seconds] between two lines

}  // namespace

SweepProgress::SweepProgress(std::ostream& stream, bool is_terminal, std::chrono::seconds interval)
    : stream_{stream},
      is_terminal_{is_terminal},
      interval_{is_terminal ? terminal_pause : static_cast<double>(interval.count())} {}

void SweepProgress::tell(const SweepState& state) {
  last_ = state;
  told_ = true;
  lately_.push_back({state.seconds, state.now});
  while (lately_.size() > 2 && lately_[1].seconds < state.seconds - rate_window) {
    lately_.pop_front();
  }
  if (state.seconds < next_) return;
  next_ = state.seconds + interval_;
  write(line(state));
}

void SweepProgress::end() {
  if (!told_) return;
  write(line(last_));
  if (is_terminal_) stream_ << '\n';
  stream_.flush();
}

std::string SweepProgress::line(const SweepState& state) const {
  std::ostringstream text;
  text << state.safe << '/' << state.total << " runs";
  if (state.total > 0) text << " (" << 100 * state.safe / state.total << " %)";
  if (state.failed > 0) text << ", " << state.failed << " failed";
  const auto& from = lately_.front();
  const double seconds = state.seconds - from.seconds;
  const auto runs = static_cast<double>(state.now - from.runs);
  if (runs > 0 && seconds > 0) {
    text.precision(3);
    text << ", " << runs / seconds << " runs/s";
    if (state.safe < state.total) {
      text << ", " << duration_text(static_cast<double>(state.total - state.safe) * seconds / runs)
           << " left";
    }
  }
  return text.str();
}

void SweepProgress::write(const std::string& line) {
  if (is_terminal_) {
    std::string padded = line;
    padded.resize(std::max(width_, line.size()), ' ');
    width_ = line.size();
    stream_ << '\r' << padded;
  } else {
    stream_ << line << '\n';
  }
  stream_.flush();
}

}  // namespace hansa
