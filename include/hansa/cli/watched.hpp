/// \file   A run that somebody watches: progress, Ctrl-C, threads.
#pragma once
#include <cstddef>
#include <optional>

#include "hansa/cli/command.hpp"
#include "hansa/cli/interrupt.hpp"
#include "hansa/cli/progress.hpp"
#include "hansa/engine/record.hpp"

namespace hansa {

class Watched {
 public:
  /// `steps` 0 = nobody knows how many there will be.
  Watched(const Screen& screen, bool quiet, std::size_t steps);

  /// Counts records, tells the progress, and ends the run after Ctrl-C. Refers to this object.
  Observer observer();

  /// Takes the progress line away.
  void finish() { progress_.reset(); }

  std::size_t steps_done() const { return records_ == 0 ? 0 : records_ - 1; }

 private:
  Interrupt interrupt_;
  std::optional<Progress> progress_;
  std::size_t records_{};
};

/// --threads, 0 = all cores. Throws UsageError.
int threads_of(const Arguments& arguments);

}  // namespace hansa
