#include "hansa/cli/progress.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ostream>

#include "hansa/base/amount_text.hpp"

namespace hansa {
namespace {

constexpr double live_interval = 0.1;                     // [s]
constexpr double first_line = 10.0, last_interval = 300;  // [s]

}  // namespace

Clock steady_clock() {
  return [] {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
  };
}

Progress::Progress(std::ostream& out, ProgressStyle style, std::size_t steps, Clock clock)
    : out_{out},
      style_{style},
      steps_{steps},
      clock_{std::move(clock)},
      begin_{clock_()},
      next_{begin_ + (style == ProgressStyle::live ? live_interval : first_line)},
      interval_{style == ProgressStyle::live ? live_interval : first_line} {}

Progress::~Progress() {
  if (width_ > 0) out_ << '\r' << std::string(width_, ' ') << '\r' << std::flush;
}

void Progress::update(std::size_t done) {
  if (style_ == ProgressStyle::none || done == 0) return;
  const double now = clock_();
  if (now < next_) return;
  const auto line = text(done, now - begin_);
  if (style_ == ProgressStyle::live) {
    out_ << '\r' << line << std::string(std::max(width_, line.size()) - line.size(), ' ');
    width_ = std::max(width_, line.size());
  } else {
    out_ << line << '\n';
    interval_ = std::min(2.0 * interval_, last_interval);
  }
  out_ << std::flush;
  next_ = now + interval_;
}

std::string Progress::text(std::size_t done, double elapsed) const {
  const double rate = static_cast<double>(done) / elapsed;
  const auto speed = rate >= 10.0
                         ? std::to_string(static_cast<std::int64_t>(rate + 0.5)) + " steps/s"
                         : duration_text(1.0 / rate) + " a step";
  if (steps_ == 0) return "step " + std::to_string(done) + "  " + speed;
  const double left = static_cast<double>(steps_ - std::min(done, steps_)) / rate;
  return std::to_string(100 * done / steps_) + " %  step " + std::to_string(done) + " of " +
         std::to_string(steps_) + "  " + speed + "  " + duration_text(left) + " left";
}

}  // namespace hansa
