#include "hansa/process/merger.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

std::span<const double> niche_of(const MergerView& view, std::uint32_t network) {
  return view.niche.subspan(network * view.issues, view.issues);
}

double niche_cosine(std::span<const double> a, std::span<const double> b) {
  double product = 0.0, squares_a = 0.0, squares_b = 0.0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    product += a[k] * b[k];
    squares_a += a[k] * a[k];
    squares_b += b[k] * b[k];
  }
  return product > 0.0 ? product / std::sqrt(squares_a * squares_b) : 0.0;
}

/// A pair that agrees to merge, and when.
struct Agreement {
  double time{};
  Key one{}, other{};
  Merger pair;
};

}  // namespace

double fit_loss(const MergerView& view, std::uint32_t n, std::uint32_t m) {
  const double money = view.gross[n] + view.gross[m];
  if (!(money > 0.0)) return 0.0;
  std::vector<double> merged(view.issues);
  const double share = view.gross[m] / money;
  for (std::size_t k = 0; k < view.issues; ++k) {  // equal niches stay as they are, to the bit
    merged[k] = niche_of(view, n)[k] + share * (niche_of(view, m)[k] - niche_of(view, n)[k]);
  }
  double loss = 0.0, weight = 0.0;
  for (std::size_t row = 0; row < view.memberships.size(); ++row) {
    const auto network = view.memberships.network[row];
    if (network != n && network != m) continue;
    const auto city = view.memberships.city[row];
    const auto before = niche_of(view, network);
    double change = 0.0;
    for (std::size_t k = 0; k < view.issues; ++k) {
      change += view.salience[city * view.issues + k] * (before[k] - merged[k]);
    }
    loss += view.contribution[row] * change;
    weight += view.contribution[row];
  }
  return weight > 0.0 ? loss / weight : 0.0;
}

bool merger_pays(const MergerView& view, std::uint32_t n, std::uint32_t m) {
  const double money = view.gross[n] + view.gross[m];
  if (!(money > 0.0)) return false;
  const double saved = std::min(view.overhead[n], view.overhead[m]) / money;
  return saved > view.rule.fit_value * fit_loss(view, n, m);
}

double merger_rate(const MergerView& view, std::uint32_t n, std::uint32_t m) {
  const auto networks = view.gross.size();
  return view.rule.rate * niche_cosine(niche_of(view, n), niche_of(view, m)) *
         view.similarity[n * networks + m];
}

std::vector<Merger> mergers(const MergerView& view, Years dt, Step step, const KeyedDraw& draw) {
  const auto networks = static_cast<std::uint32_t>(view.gross.size());
  std::vector<Agreement> agreed;
  for (std::uint32_t n = 0; n < networks; ++n) {
    for (std::uint32_t m = n + 1; m < networks; ++m) {
      if (!(view.similarity[n * networks + m] > 0.0)) continue;
      const double rate = merger_rate(view, n, m);
      if (!(rate > 0.0)) continue;
      const auto one = std::min(view.key[n], view.key[m]);
      const auto other = std::max(view.key[n], view.key[m]);
      const double time = exponential(draw.uniform(PairPurpose::merger, step, one, other)) / rate;
      if (time < dt.value && merger_pays(view, n, m)) {
        agreed.push_back({time, one, other, {n, m}});
      }
    }
  }
  std::ranges::sort(agreed, {}, [](const Agreement& a) {
    return std::tuple{a.time, a.one, a.other};
  });
  std::vector<std::uint8_t> taken(networks, 0);
  std::vector<Merger> pairs;
  for (const auto& agreement : agreed) {
    const auto [first, second] = agreement.pair;
    if (taken[first] || taken[second]) continue;
    taken[first] = taken[second] = 1;
    pairs.push_back(agreement.pair);
  }
  return pairs;
}

}  // namespace hansa
