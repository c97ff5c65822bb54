#include "hansa/cli/stop_signals.hpp"

#include <array>
#include <csignal>

namespace hansa {
namespace {

volatile std::sig_atomic_t times_asked = 0;
constexpr std::array stop_signals{SIGINT, SIGTERM, SIGUSR1, SIGUSR2};
std::array<struct sigaction, stop_signals.size()> in_force_before;

void count(int number) {
  times_asked = times_asked + 1;
  if (times_asked < 2) return;
  std::signal(number, SIG_DFL);
}

}  // namespace

StopSignals::StopSignals() {
  times_asked = 0;
  struct sigaction action {};
  action.sa_handler = count;
  action.sa_flags = SA_RESTART;
  for (std::size_t n = 0; n < stop_signals.size(); ++n) {
    ::sigaction(stop_signals[n], &action, &in_force_before[n]);
  }
}

StopSignals::~StopSignals() {
  for (std::size_t n = 0; n < stop_signals.size(); ++n) {
    ::sigaction(stop_signals[n], &in_force_before[n], nullptr);
  }
}

int StopSignals::times() const { return times_asked; }

}  // namespace hansa
