#include "hansa/process/town_pools.hpp"

#include <algorithm>

#include "hansa/random/binomial.hpp"

namespace hansa {

std::uint64_t town_joins(const PoolParameters& rule, std::uint64_t left, double chance,
                         const KeyedDraw& draw, Step step, Key who) {
  if (left == 0 || !(chance > 0.0)) return 0;
  const double alone = (1.0 - rule.batched) * chance;
  std::uint64_t joins = binomial(draw, Purpose::town_joins, step, who, left, alone);
  if (rule.batched > 0.0) {
    const double mean = rule.batched * static_cast<double>(left) * chance / rule.batch_size;
    const auto batches = poisson(draw, Purpose::town_batches, step, who, mean);
    for (std::uint64_t batch = 0; batch < batches && joins < left; ++batch) {
      const double u = draw.uniform(Purpose::town_batch_size, step, who, batch);
      joins += geometric(u, rule.batch_size);
    }
  }
  return std::min(joins, left);
}

}  // namespace hansa
