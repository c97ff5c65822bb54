#include "hansa/negotiation/influence.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

#include "hansa/base/contract.hpp"

namespace hansa {

std::vector<double> influence_equilibrium(std::span<const double> listening,
                                          std::span<const double> first) {
  const std::size_t n = first.size();
  HANSA_EXPECT(listening.size() == n * n);
  std::vector<double> matrix(n * (n + 1), 0.0);  // (I - W) x = v x(0), the right side last
  for (std::size_t i = 0; i < n; ++i) {
    double heard = 0.0;
    for (std::size_t j = 0; j < n; ++j) {
      if (j == i) continue;
      heard += listening[i * n + j];
      matrix[i * (n + 1) + j] = -listening[i * n + j];
    }
    matrix[i * (n + 1) + i] = 1.0;
    matrix[i * (n + 1) + n] = (1.0 - heard) * first[i];
  }
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t pivot = c;
    for (std::size_t r = c + 1; r < n; ++r) {
      if (std::abs(matrix[r * (n + 1) + c]) > std::abs(matrix[pivot * (n + 1) + c])) pivot = r;
    }
    HANSA_EXPECT(matrix[pivot * (n + 1) + c] != 0.0);
    for (std::size_t k = 0; k <= n && pivot != c; ++k) {
      std::swap(matrix[c * (n + 1) + k], matrix[pivot * (n + 1) + k]);
    }
    for (std::size_t r = c + 1; r < n; ++r) {
      const double factor = matrix[r * (n + 1) + c] / matrix[c * (n + 1) + c];
      for (std::size_t k = c; k <= n; ++k) {
        matrix[r * (n + 1) + k] -= factor * matrix[c * (n + 1) + k];
      }
    }
  }
  std::vector<double> x(n);
  for (std::size_t i = n; i-- > 0;) {
    double sum = matrix[i * (n + 1) + n];
    for (std::size_t j = i + 1; j < n; ++j) sum -= matrix[i * (n + 1) + j] * x[j];
    x[i] = sum / matrix[i * (n + 1) + i];
  }
  return x;
}

}  // namespace hansa
