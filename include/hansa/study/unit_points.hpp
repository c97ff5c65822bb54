/// \file   Points of a design before factors give them a meaning.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace hansa {

/// Points in the unit cube, row-major [points x factors].
struct UnitPoints {
  std::size_t factors{};
  std::vector<double> value;

  UnitPoints() = default;
  UnitPoints(std::size_t points, std::size_t columns) : factors{columns}, value(points * columns) {}

  std::size_t size() const { return factors == 0 ? 0 : value.size() / factors; }
  std::span<double> operator[](std::size_t point) {
    return std::span{value}.subspan(point * factors, factors);
  }
  std::span<const double> operator[](std::size_t point) const {
    return std::span{value}.subspan(point * factors, factors);
  }
  void push_back(std::span<const double> point) {
    value.insert(value.end(), point.begin(), point.end());
  }
};

}  // namespace hansa
