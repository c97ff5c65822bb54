#include "hansa/cli/watched.hpp"

#include <charconv>

namespace hansa {

Watched::Watched(const Screen& screen, bool quiet, std::size_t steps) {
  const auto style = quiet         ? ProgressStyle::none
                     : screen.live ? ProgressStyle::live
                                   : ProgressStyle::lines;
  progress_.emplace(screen.err, style, steps);
}

Observer Watched::observer() {
  return [this](const StepRecord&) {
    ++records_;
    if (progress_) progress_->update(steps_done());
    return !interrupt_.asked();
  };
}

int threads_of(const Arguments& arguments) {
  const auto text = arguments.value("threads");
  if (!text) return 0;
  int threads = 0;
  const auto end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, threads);
  if (read.ec != std::errc{} || read.ptr != end || threads < 0 || threads > 4096) {
    throw UsageError("--threads " + *text + " is no number of threads. Write 1 to 4096.");
  }
  return threads;
}

}  // namespace hansa
