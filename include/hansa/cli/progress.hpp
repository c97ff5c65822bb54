/// \file   How far a run has come: one line written over on a terminal, now and then a line in a
/// log.
#pragma once
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

namespace hansa {

/// Seconds since some moment, never decreasing.
using Clock = std::function<double()>;
Clock steady_clock();

enum class ProgressStyle {
  none,   ///< --quiet
  live,   ///< a terminal: at most ten times a second, gone in the end
  lines,  ///< a log: after 10 s, then at intervals that double up to 5 minutes
};

class Progress {
 public:
  /// `steps` 0 = nobody knows how many there will be.
  Progress(std::ostream& out, ProgressStyle style, std::size_t steps, Clock clock = steady_clock());
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::size_t steps_done);

 private:
  std::string text(std::size_t done, double elapsed) const;

  std::ostream& out_;
  ProgressStyle style_;
  std::size_t steps_, width_{};
  Clock clock_;
  double begin_, next_, interval_;
};

}  // namespace hansa
