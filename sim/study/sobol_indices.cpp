#include <algorithm>
#include <cmath>
#include <limits>

#include "hansa/base/contract.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/study/sensitivity.hpp"

namespace hansa {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Values of the known blocks, centred.
struct Blocks {
  std::size_t factors{}, length{};
  std::vector<double> value;  ///< [blocks x length]

  std::size_t size() const { return value.size() / length; }
  double a(std::size_t block) const { return value[block * length]; }
  double b(std::size_t block) const { return value[block * length + length - 1]; }
  double ab(std::size_t block, std::size_t i) const { return value[block * length + 1 + i]; }
  double ba(std::size_t block, std::size_t i) const { return ab(block, factors + i); }
};

Blocks known_blocks(std::span<const double> values, std::size_t factors, std::size_t length) {
  Blocks blocks{factors, length, {}};
  double sum = 0.0;
  for (std::size_t begin = 0; begin + length <= values.size(); begin += length) {
    const auto block = values.subspan(begin, length);
    if (std::ranges::any_of(block, [](double value) { return std::isnan(value); })) continue;
    blocks.value.insert(blocks.value.end(), block.begin(), block.end());
    sum += block.front() + block.back();
  }
  const double mean = sum / (2.0 * static_cast<double>(blocks.size()));
  for (auto& value : blocks.value) value -= mean;
  return blocks;
}

/// Mean over blocks; `block_at(r)` is the block that stands at place r.
template <class BlockAt, class Term>
double mean_over(std::size_t blocks, const BlockAt& block_at, const Term& term) {
  double sum = 0.0;
  for (std::size_t r = 0; r < blocks; ++r) sum += term(block_at(r));
  return sum / static_cast<double>(blocks);
}

struct Indices {
  double variance{};
  std::vector<double> first, total;
};

template <class BlockAt>
Indices indices(const Blocks& blocks, const BlockAt& block_at) {
  const auto n = blocks.size();
  const auto mean = [&](const auto& term) { return mean_over(n, block_at, term); };
  const double centre = mean([&](std::size_t r) { return 0.5 * (blocks.a(r) + blocks.b(r)); });
  Indices of;
  of.variance = mean([&](std::size_t r) {
    const double a = blocks.a(r) - centre;
    const double b = blocks.b(r) - centre;
    return 0.5 * (a * a + b * b);
  });
  for (std::size_t i = 0; i < blocks.factors; ++i) {
    of.first.push_back(mean([&](std::size_t r) {
                         return (blocks.b(r) - centre) * (blocks.ab(r, i) - blocks.a(r));
                       }) /
                       of.variance);
    of.total.push_back(mean([&](std::size_t r) {
                         const double change = blocks.a(r) - blocks.ab(r, i);
                         return 0.5 * change * change;
                       }) /
                       of.variance);
  }
  return of;
}

void add_second_order(SobolIndices& result, const Blocks& blocks) {
  const auto k = blocks.factors;
  const auto same = [](std::size_t r) { return r; };
  result.second.assign(k * k, missing);
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = i + 1; j < k; ++j) {
      const double both = mean_over(blocks.size(), same, [&](std::size_t r) {
        return blocks.ba(r, i) * blocks.ab(r, j) - blocks.a(r) * blocks.b(r);
      });
      result.second[i * k + j] = both / result.variance - result.first[i] - result.first[j];
    }
  }
}

/// Half widths of 95 % intervals: 1.96 standard deviations over resamples.
void add_half_widths(SobolIndices& result, const Blocks& blocks, std::uint64_t seed,
                     std::size_t resamples) {
  const auto k = blocks.factors;
  const auto n = blocks.size();
  const KeyedDraw draw{seed, 0};
  std::vector<double> sum(2 * k), squares(2 * k);
  for (std::size_t resample = 0; resample < resamples; ++resample) {
    const auto of = indices(blocks, [&](std::size_t r) {
      const double unit = draw.uniform(Purpose::design_bootstrap, Step{}, Key{resample}, r);
      return std::min(static_cast<std::size_t>(unit * static_cast<double>(n)), n - 1);
    });
    for (std::size_t i = 0; i < 2 * k; ++i) {
      const double off =
          i < k ? of.first[i] - result.first[i] : of.total[i - k] - result.total[i - k];
      sum[i] += off;
      squares[i] += off * off;
    }
  }
  const auto count = static_cast<double>(resamples);
  for (std::size_t i = 0; i < 2 * k; ++i) {
    const double variance = (squares[i] - sum[i] * sum[i] / count) / (count - 1.0);
    auto& half_width = i < k ? result.first_half_width : result.total_half_width;
    half_width.push_back(resamples < 2 ? missing : 1.96 * std::sqrt(std::max(variance, 0.0)));
  }
}

}  // namespace

SobolIndices sobol_indices(std::span<const double> values, std::size_t factors,
                           SecondOrder second_order, std::uint64_t seed, std::size_t resamples) {
  const auto length = (second_order == SecondOrder::yes ? 2 * factors : factors) + 2;
  HANSA_EXPECT(values.size() % length == 0);
  const auto blocks = known_blocks(values, factors, length);
  SobolIndices result;
  result.blocks = blocks.size();
  const auto of = indices(blocks, [](std::size_t r) { return r; });
  result.variance = of.variance;
  result.first = of.first;
  result.total = of.total;
  if (second_order == SecondOrder::yes) add_second_order(result, blocks);
  add_half_widths(result, blocks, seed, blocks.size() == 0 ? 0 : resamples);
  return result;
}

}  // namespace hansa
