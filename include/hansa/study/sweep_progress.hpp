/// \file   Progress of a sweep: one line that changes on a terminal, plain lines in a log.
#pragma once
#include <chrono>
#include <deque>
#include <iosfwd>
#include <string>

#include "hansa/study/sweep.hpp"

namespace hansa {

class SweepProgress {
 public:
  /// Writes to `stream`; on a terminal over the same line again and again, else a line now and
  /// then: at the start, every `interval`, and at the end.
  SweepProgress(std::ostream& stream, bool is_terminal,
                std::chrono::seconds interval = std::chrono::seconds(30));

  void tell(const SweepState& state);
  void end();  ///< the last state, and the end of the line

 private:
  std::string line(const SweepState& state) const;
  void write(const std::string& line);

  struct Moment {
    double seconds{};
    std::uint64_t runs{};
  };
  std::ostream& stream_;
  bool is_terminal_;
  double interval_;            ///< [seconds]
  double next_{};              ///< when to write again [seconds]
  std::size_t width_{};        ///< of the line on the terminal
  std::deque<Moment> lately_;  ///< of the last minute, for the rate
  SweepState last_;
  bool told_{};
};

}  // namespace hansa
