/// \file   Distributions as functions of uniform draws; the same bits everywhere.
///
/// All but `poisson` invert the distribution function: one uniform, one value, monotone in both
/// the uniform and the parameter. Two arms that share their draws thus differ by no more than
/// their parameters do (common random numbers). u is on [0, 1), as KeyedDraw gives it.
/// The standard library's own distributions differ between implementations.
#pragma once
#include <cmath>
#include <cstdint>

#include "hansa/base/contract.hpp"
#include "hansa/base/ids.hpp"
#include "hansa/base/portable_math.hpp"
#include "hansa/base/quantity.hpp"
#include "hansa/random/key.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/random/purpose.hpp"

namespace hansa {

/// Chance that an event of this rate happens at least once in `dt`: 1 - exp(-rate dt), in [0, 1].
constexpr double probability_of(PerYear rate, Years dt) { return -portable::expm1(-(rate * dt)); }

/// True with the given probability: never at 0, always at 1.
constexpr bool bernoulli(double u, double probability) { return u < probability; }

/// Exponential of mean 1, in [0, 36.8]; 0 only for u = 0.
constexpr double exponential(double u) { return -portable::log1p(-u); }

/// Normal of mean 0 and variance 1. u = 0 counts as 2^-54, half of the least step of a draw, so
/// that every value is finite: [-8.3, 8.2].
inline double standard_normal(double u) {
  return portable::normal_quantile(u > 0.0 ? u : 0x1.0p-54);
}

/// Number of trials up to and with the first success, 1, 2, ... of the given mean >= 1 [trials].
constexpr std::uint64_t geometric(double u, double mean) {
  HANSA_EXPECT(mean >= 1.0);
  if (mean == 1.0) return 1;
  return 1 + static_cast<std::uint64_t>(portable::log1p(-u) / portable::log1p(-1.0 / mean));
}

/// The largest mean that `poisson_by_inversion` takes: exp(-mean) keeps all its digits.
constexpr double poisson_block = 64.0;

/// Poisson count of a mean in [0, poisson_block], by summing probabilities until they pass u.
constexpr std::uint64_t poisson_by_inversion(double u, double mean) {
  HANSA_EXPECT(mean >= 0.0 && mean <= poisson_block);
  double chance = portable::exp(-mean);
  double below = chance;
  std::uint64_t count = 0;
  // past the mean the chances fall; a sum that rounding keeps below u ends there
  while (u >= below && (static_cast<double>(count) < mean || chance > 0x1.0p-60)) {
    ++count;
    chance *= mean / static_cast<double>(count);
    below += chance;
  }
  return count;
}

/// Poisson count of any mean in [0, 1e9]. A sum of independent Poisson counts is Poisson: whole
/// blocks, then what is left, with the numbered draws 0, 1, ... of (why, when, who). Exact, takes
/// time in proportion to the mean, and never falls when the mean rises.
inline std::uint64_t poisson(const KeyedDraw& draw, Purpose why, Step when, Key who, double mean) {
  HANSA_EXPECT(mean >= 0.0 && mean <= 1e9);
  std::uint64_t count = 0;
  std::uint64_t ordinal = 0;
  for (double left = mean; left > 0.0; left -= poisson_block) {
    const double block = left < poisson_block ? left : poisson_block;
    count += poisson_by_inversion(draw.uniform(why, when, who, ordinal++), block);
  }
  return count;
}

}  // namespace hansa
