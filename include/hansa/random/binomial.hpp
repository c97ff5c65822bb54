/// \file   The binomial distribution as a function of uniform draws; the same bits everywhere.
#pragma once
#include <algorithm>
#include <cstdint>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {

/// Successes in `trials` of a chance in [0, 1/2], trials x chance <= poisson_block, by summing
/// probabilities until they pass u. Never falls when u or the chance rises.
constexpr std::uint64_t binomial_by_inversion(double u, std::uint64_t trials, double chance) {
  HANSA_EXPECT(chance >= 0.0 && chance <= 0.5);
  const auto n = static_cast<double>(trials);
  HANSA_EXPECT(n * chance <= poisson_block);
  if (chance == 0.0) return 0;
  double exactly = portable::exp(n * portable::log1p(-chance));
  double below = exactly;
  const double odds = chance / (1.0 - chance);
  std::uint64_t count = 0;
  while (u >= below && count < trials &&
         (static_cast<double>(count) < n * chance || exactly > 0x1.0p-60)) {
    exactly *= (n - static_cast<double>(count)) / (static_cast<double>(count) + 1.0) * odds;
    ++count;
    below += exactly;
  }
  return count;
}

/// Successes in any number of trials. Trials are independent: whole blocks, then what is left, with
/// the numbered draws 0, 1, ... of (why, when, who).
inline std::uint64_t binomial(const KeyedDraw& draw, Purpose why, Step when, Key who,
                              std::uint64_t trials, double chance) {
  HANSA_EXPECT(chance >= 0.0 && chance <= 1.0);
  const bool fail = chance > 0.5;  // count failures, so that the first probability has its digits
  const double counted = fail ? 1.0 - chance : chance;
  if (counted == 0.0) return fail ? trials : 0;
  const auto block = static_cast<std::uint64_t>(poisson_block / counted);
  std::uint64_t count = 0;
  std::uint64_t ordinal = 0;
  for (std::uint64_t left = trials; left > 0;) {
    const std::uint64_t now = std::min(left, block);
    const double u = draw.uniform(why, when, who, ordinal++);
    // 1 - u keeps the count of successes rising in u; it is never 1: draws have 53 bits
    count += binomial_by_inversion(fail ? std::max(0.0, 1.0 - u - 0x1.0p-53) : u, now, counted);
    left -= now;
  }
  return fail ? trials - count : count;
}

}  // namespace hansa
