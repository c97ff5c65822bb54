/// \file   How far a double lies from a more exact value, and grids and digests to measure it on.
#pragma once
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace hansa::test {

/// |got - exact| in units in the last place of `exact`.
inline double ulps(double got, long double exact) {
  const auto near = std::abs(static_cast<double>(exact));
  const auto ulp = std::nextafter(near, std::numeric_limits<double>::infinity()) - near;
  return static_cast<double>(std::abs(got - exact) / ulp);
}

/// Calls visit(x) on a grid of `count` points of [from, to].
template <class Visit>
void for_each_point(double from, double to, int count, const Visit& visit) {
  for (int i = 0; i <= count; ++i) visit(from + (to - from) / count * i);
}

/// Changes with any bit of any value added, and with their order.
class BitDigest {
 public:
  void add(double y) { value_ = value_ * 31 + std::bit_cast<std::uint64_t>(y); }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_{};
};

}  // namespace hansa::test
