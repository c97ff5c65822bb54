/// \file   Random orders of which each place is keyed.
#pragma once
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace hansa {

/// 0 .. count - 1 in the order of draw(i); equal draws keep their order.
template <class Draw>
std::vector<std::size_t> keyed_order(std::size_t count, const Draw& draw) {
  std::vector<double> place(count);
  for (std::size_t i = 0; i < count; ++i) place[i] = draw(i);
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return place[i]; });
  return order;
}

}  // namespace hansa
