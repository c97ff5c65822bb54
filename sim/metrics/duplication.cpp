#include "hansa/metrics/duplication.hpp"

#include <algorithm>
#include <cmath>

namespace hansa {
namespace {

/// Sum over pairs n != m of t_n t_m, as (sum t)^2 - sum t^2: exactly 0 for a single t > 0.
class PairSum {
 public:
  void add(double t) {
    sum_ += t;
    squares_ += t * t;
  }
  double value() const { return sum_ * sum_ - squares_; }

 private:
  double sum_{}, squares_{};
};

/// Lengths of the columns M_.n, [networks].
std::vector<double> member_lengths(const MembershipRows& memberships,
                                   std::span<const double> contribution, std::size_t networks) {
  std::vector<double> length(networks, 0.0);
  for (std::size_t edge = 0; edge < memberships.size(); ++edge) {
    length[memberships.network[edge]] += contribution[edge] * contribution[edge];
  }
  for (double& squares : length) squares = std::sqrt(squares);
  return length;
}

/// Niches as vectors of length r_n, [networks x issues].
std::vector<double> weighted_niches(const DuplicationView& view, std::span<const double> share) {
  std::vector<double> niche(view.niche.begin(), view.niche.end());
  for (std::size_t network = 0; network < share.size(); ++network) {
    const auto own = std::span{niche}.subspan(network * view.issues, view.issues);
    double squares = 0.0;
    for (const double f : own) squares += f * f;
    const double length = std::sqrt(squares);
    for (double& f : own) f = length > 0.0 ? share[network] * (f / length) : 0.0;
  }
  return niche;
}

}  // namespace

Duplication duplication(const DuplicationView& view) {
  const auto networks = view.gross.size();
  double all = 0.0;
  for (const double money : view.gross) all += money;
  if (!(all > 0.0)) return {};

  std::vector<double> share(networks);
  PairSum pairs;
  for (std::size_t network = 0; network < networks; ++network) {
    pairs.add(share[network] = view.gross[network] / all);
  }
  if (!(pairs.value() > 0.0)) return {};

  const auto niche = weighted_niches(view, share);
  const auto length = member_lengths(view.memberships, view.contribution, networks);
  Duplication sum;
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    PairSum same;
    for (std::size_t n = 0; n < networks; ++n) same.add(niche[n * view.issues + issue]);
    sum.niche += same.value();
  }
  std::vector<PairSum> both(view.issues);
  for (std::size_t city = 0; city < view.memberships.cities(); ++city) {
    if (view.memberships.load(city) < 2) continue;
    PairSum members;
    std::ranges::fill(both, PairSum{});
    for (auto e = view.memberships.first[city]; e < view.memberships.first[city + 1]; ++e) {
      const std::size_t n = view.memberships.network[e];
      const double part = length[n] > 0.0 ? view.contribution[e] / length[n] : 0.0;
      members.add(share[n] * part);
      for (std::size_t k = 0; k < view.issues; ++k) both[k].add(niche[n * view.issues + k] * part);
    }
    sum.members += members.value();
    for (const auto& same : both) sum.both += same.value();
  }
  return {.both = sum.both / pairs.value(),
          .niche = sum.niche / pairs.value(),
          .members = sum.members / pairs.value()};
}

std::vector<double> member_similarity(const MembershipRows& memberships,
                                      std::span<const double> contribution, std::size_t networks) {
  std::vector<double> cosine(networks * networks, 0.0);
  for (std::size_t city = 0; city < memberships.cities(); ++city) {
    const auto end = memberships.first[city + 1];
    for (auto a = memberships.first[city]; a < end; ++a) {
      for (auto b = memberships.first[city]; b < end; ++b) {
        if (a == b) continue;
        cosine[memberships.network[a] * networks + memberships.network[b]] +=
            contribution[a] * contribution[b];
      }
    }
  }
  const auto length = member_lengths(memberships, contribution, networks);
  for (std::size_t n = 0; n < networks; ++n) {
    for (std::size_t m = 0; m < networks; ++m) {
      double& cell = cosine[n * networks + m];
      if (cell > 0.0) cell /= length[n] * length[m];
    }
    cosine[n * networks + n] = 1.0;
  }
  return cosine;
}

}  // namespace hansa
