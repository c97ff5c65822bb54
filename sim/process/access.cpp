#include "hansa/process/access.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

/// Cosine of niche and forum weights, [0, 1].
double expertise(const AccessView& view, std::size_t network, std::size_t forum) {
  double product = 0.0;
  double niche = 0.0;
  double weight = 0.0;
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    const double f = view.niche[network * view.issues + issue];
    const double w = view.weight[forum * view.issues + issue];
    product += f * w;
    niche += f * f;
    weight += w * w;
  }
  return product > 0.0 ? product / std::sqrt(niche * weight) : 0.0;
}

Access status(const AccessView& view, std::size_t network, std::size_t forum) {
  return static_cast<Access>(view.access[network * view.forums + forum]);
}

}  // namespace

namespace {

/// The best status of a network in the other forums of the family.
Access family_status(const AccessView& view, std::size_t network, std::size_t forum) {
  Access best = Access::none;
  for (std::size_t other = 0; other < view.forums; ++other) {
    if (other == forum || view.family[other] != view.family[forum]) continue;
    best = std::max(best, status(view, network, other));
  }
  return best;
}

/// Chance that a yearly chance comes true within dt.
double chance_within(double yearly, double dt) {
  return yearly >= 1.0 ? 1.0 : 1.0 - portable::pow(1.0 - yearly, dt);
}

Access own_access(const AccessView& view, std::size_t network, std::size_t forum, Step step,
                  const KeyedDraw& draw) {
  const Access now = status(view, network, forum);
  if (now == Access::seat || view.rule.rate == 0.0) return now;
  const double chance = probability_of(PerYear{access_rate(view, network, forum)}, Years{view.dt});
  const double u =
      draw.uniform(PairPurpose::access, step, view.network_key[network], view.forum_key[forum]);
  if (!bernoulli(u, chance)) return now;
  return now == Access::none ? Access::consultative : Access::seat;
}

}  // namespace

double access_good(const AccessView& view, std::size_t network, std::size_t forum) {
  return view.rule.expertise * expertise(view, network, forum) +
         view.rule.population * view.represented[network] +
         (view.delivered.empty() ? 0.0 : view.rule.delivered * view.delivered[network]);
}

double access_rate(const AccessView& view, std::size_t network, std::size_t forum) {
  if (view.rule.rate == 0.0) return 0.0;
  const double need = view.need.empty() ? 1.0 : view.need[forum];
  double log_odds = need * access_good(view, network, forum) + view.openness[forum] -
                    view.sovereignty[forum] - view.rule.threshold;
  if (!view.recognition.empty()) log_odds += view.recognition[forum];
  if (network < view.legitimacy.size()) {
    log_odds += view.legitimacy_weight * view.legitimacy[network];
  }
  return view.rule.rate * portable::sigmoid(log_odds);
}

Access next_access(const AccessView& view, std::size_t network, std::size_t forum, Step step,
                   KeyedDraw draw) {
  if (!view.kept_out.empty() && view.kept_out[network * view.forums + forum] != 0) {
    return status(view, network, forum);
  }
  const Access own = own_access(view, network, forum, step, draw);
  if (view.rule.family == 0.0 || view.family.empty()) return own;
  const Access shared = family_status(view, network, forum);
  if (shared <= own) return own;
  const double u = draw.uniform(PairPurpose::family_access, step, view.network_key[network],
                                view.forum_key[forum]);
  return bernoulli(u, chance_within(view.rule.family, view.dt)) ? shared : own;
}

std::vector<double> hearing(const AccessView& view, std::size_t forum) {
  const auto networks = view.access.size() / view.forums;
  std::vector<double> weight(networks, 0.0);
  std::vector<std::size_t> seated;
  for (std::size_t network = 0; network < networks; ++network) {
    const Access now = status(view, network, forum);
    if (now == Access::consultative) weight[network] = view.rule.consultative_weight;
    if (now != Access::seat) continue;
    weight[network] = 1.0;
    seated.push_back(network);
  }
  const auto slots = static_cast<std::size_t>(view.rule.slots);
  if (slots == 0 || seated.size() <= slots) return weight;

  std::vector<double> good(networks, 0.0);
  for (const auto network : seated) good[network] = access_good(view, network, forum);
  std::ranges::stable_sort(seated, [&](std::size_t a, std::size_t b) { return good[a] > good[b]; });
  for (auto rank = slots; rank < seated.size(); ++rank) {
    weight[seated[rank]] = view.rule.consultative_weight;
  }
  return weight;
}

std::vector<double> represented_population(const MembershipRows& memberships,
                                           std::span<const double> population,
                                           std::size_t networks) {
  std::vector<double> share(networks, 0.0);
  double all = 0.0;
  for (std::size_t city = 0; city < memberships.cities(); ++city) {
    if (memberships.load(city) > 0) all += population[city];
  }
  for (std::size_t edge = 0; edge < memberships.size(); ++edge) {
    share[memberships.network[edge]] += population[memberships.city[edge]];
  }
  for (double& members : share) members = all > 0.0 ? members / all : 0.0;
  return share;
}

std::vector<double> forum_means(std::span<const std::uint32_t> first_member,
                                std::span<const std::uint32_t> member,
                                std::span<const double> column) {
  std::vector<double> mean(first_member.empty() ? 0 : first_member.size() - 1, 0.0);
  for (std::size_t forum = 0; forum < mean.size(); ++forum) {
    const auto begin = first_member[forum];
    const auto end = first_member[forum + 1];
    for (auto row = begin; row < end; ++row) mean[forum] += column[member[row]];
    if (end > begin) mean[forum] /= static_cast<double>(end - begin);
  }
  return mean;
}

}  // namespace hansa
