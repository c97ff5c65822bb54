/// \file   Ctrl-C: the first asks the run to end at the next step, the second ends the program.
#pragma once

namespace hansa {

/// From now on SIGINT and SIGTERM are noticed instead of ending the program. What was in force
/// before comes back at the end of the scope.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool asked() const;
};

}  // namespace hansa
