/// \file   Signals that ask a sweep to stop: Ctrl-C, SIGTERM, and what batch systems send
///         before a limit: SIGUSR1 (Slurm), SIGUSR2 (LSF).
#pragma once

namespace hansa {

/// While it lives, signals are counted instead of ending the program; the third ends it.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  int times() const;
};

}  // namespace hansa
