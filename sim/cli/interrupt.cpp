#include "hansa/cli/interrupt.hpp"

#include <array>
#include <csignal>

namespace hansa {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;
constexpr std::array signals{SIGINT, SIGTERM};
std::array<struct sigaction, signals.size()> before;

void notice(int) { asked_to_stop = 1; }

}  // namespace

Interrupt::Interrupt() {
  asked_to_stop = 0;
  struct sigaction action {};
  action.sa_handler = notice;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second signal ends the program
  for (std::size_t n = 0; n < signals.size(); ++n) ::sigaction(signals[n], &action, &before[n]);
}

Interrupt::~Interrupt() {
  for (std::size_t n = 0; n < signals.size(); ++n) ::sigaction(signals[n], &before[n], nullptr);
}

bool Interrupt::asked() const { return asked_to_stop != 0; }

}  // namespace hansa
