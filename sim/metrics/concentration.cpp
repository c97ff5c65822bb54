#include "hansa/metrics/concentration.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

double sum_of(std::span<const double> amounts) {
  double sum = 0.0;
  for (const double amount : amounts) sum += amount;
  return sum;
}

}  // namespace

double herfindahl(std::span<const double> amounts) {
  const double all = sum_of(amounts);
  if (!(all > 0.0)) return missing;
  double squares = 0.0;
  for (const double amount : amounts) squares += (amount / all) * (amount / all);
  return squares;
}

double effective_number_2(std::span<const double> amounts) { return 1.0 / herfindahl(amounts); }

double entropy(std::span<const double> amounts) {
  const double all = sum_of(amounts);
  if (!(all > 0.0)) return missing;
  double nats = 0.0;
  for (const double amount : amounts) {
    if (amount > 0.0) nats -= amount / all * portable::log(amount / all);
  }
  return nats;
}

double effective_number_1(std::span<const double> amounts) {
  return portable::exp(entropy(amounts));
}

double evenness(std::span<const double> amounts) {
  if (amounts.size() < 2) return missing;
  return entropy(amounts) / portable::log(static_cast<double>(amounts.size()));
}

double gini(std::span<const double> amounts) {
  const double all = sum_of(amounts);
  if (!(all > 0.0)) return missing;
  std::vector<double> rising(amounts.begin(), amounts.end());
  std::ranges::sort(rising);
  const auto n = static_cast<double>(rising.size());
  double ranked = 0.0;
  double rank = 0.0;
  for (const double amount : rising) ranked += (2.0 * ++rank - n - 1.0) * amount;
  return ranked / (n * all);
}

}  // namespace hansa
