#include <vector>

#include "hansa/base/contract.hpp"
#include "hansa/study/designs.hpp"

namespace hansa {
namespace {

std::vector<double> with_column(std::span<const double> point, std::span<const double> other,
                                std::size_t column) {
  std::vector<double> mixed(point.begin(), point.end());
  mixed[column] = other[column];
  return mixed;
}

}  // namespace

UnitPoints saltelli_points(const UnitPoints& base, SecondOrder second_order) {
  HANSA_EXPECT(base.factors % 2 == 0);
  const auto factors = base.factors / 2;
  UnitPoints design{0, factors};
  for (std::size_t row = 0; row < base.size(); ++row) {
    const auto a = base[row].first(factors);
    const auto b = base[row].last(factors);
    design.push_back(a);
    for (std::size_t i = 0; i < factors; ++i) design.push_back(with_column(a, b, i));
    if (second_order == SecondOrder::yes) {
      for (std::size_t i = 0; i < factors; ++i) design.push_back(with_column(b, a, i));
    }
    design.push_back(b);
  }
  return design;
}

}  // namespace hansa
