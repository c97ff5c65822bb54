/// \file   Random numbers as a pure function of (seed, replicate, who, with whom, when, what for).
///
/// Philox4x64-10. Source: Salmon, Moraes, Dror & Shaw (2011), SC'11, doi:10.1145/2063384.2063405.
/// No state, no order, no threads: a draw is the same whoever asks for it, and two policy arms
/// that share (seed, replicate) share every draw (common random numbers).
#pragma once
#include <Random123/philox.h>

#include <cstdint>

#include "hansa/base/ids.hpp"
#include "hansa/random/key.hpp"
#include "hansa/random/purpose.hpp"

namespace hansa {

/// All draws of one replicate of one run. Copyable, two words, safe to share between threads.
class KeyedDraw {
 public:
  KeyedDraw(std::uint64_t seed, std::uint64_t replicate) : key_{{seed, replicate}} {}

  /// Uniform on [0, 1), 53 bits, for what `who` does alone.
  double uniform(Purpose why, Step when, Key who) const {
    return draw(word(who), 0, when, Domain::solo, static_cast<std::uint32_t>(why));
  }

  /// The same, when an agent draws several times for one purpose in one step.
  double uniform(Purpose why, Step when, Key who, std::uint64_t ordinal) const {
    return draw(word(who), ordinal, when, Domain::numbered, static_cast<std::uint32_t>(why));
  }

  /// Uniform on [0, 1), 53 bits, for what `who` does to `other`; not symmetric.
  double uniform(PairPurpose why, Step when, Key who, Key other) const {
    return draw(word(who), word(other), when, Domain::pair, static_cast<std::uint32_t>(why));
  }

 private:
  /// Keeps solo and pair draws apart, whatever the numbers of their purposes.
  enum class Domain : std::uint64_t { solo = 1, pair = 2, numbered = 3 };

  static constexpr std::uint64_t word(Key key) { return static_cast<std::uint64_t>(key); }

  double draw(std::uint64_t who, std::uint64_t other, Step when, Domain domain,
              std::uint32_t why) const {
    const auto purpose = static_cast<std::uint64_t>(domain) << 32 | why;
    const auto bits = r123::Philox4x64{}({{who, other, row(when), purpose}}, key_);
    return static_cast<double>(bits[0] >> 11) * 0x1.0p-53;
  }

  r123::Philox4x64::key_type key_;
};

}  // namespace hansa
