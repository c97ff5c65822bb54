#include "hansa/process/preemption.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

constexpr double least_exponent = -20.0;
constexpr double most_exponent = 3.0;

/// strength p0 g_s.
double base_rate(const PreemptionView& view, std::size_t city) {
  const double here = view.federal[view.state[city]] ? 1.0 : view.rule.unitary;
  return view.rule.strength * view.rule.rate * here;
}

double chance_of(double rate, double dt) { return probability_of(PerYear{rate}, Years{dt}); }

double clip(double exponent, std::uint32_t& clipped) {
  const double within = std::clamp(exponent, least_exponent, most_exponent);
  clipped += within != exponent ? 1U : 0U;
  return within;
}

}  // namespace

double preemption_exponent(const PreemptionView& view, std::size_t city, std::size_t issue) {
  const std::size_t state = view.state[city];
  const double beyond =
      view.city_ideal[city * view.issues + issue] - view.state_ideal[state * view.issues + issue];
  const auto memberships = static_cast<double>(view.first[city + 1] - view.first[city]);
  const bool unified = view.gridlocked.empty() || !view.gridlocked[state];
  return view.rule.conflict * std::max(0.0, beyond) +
         (view.hostile[state] ? view.rule.private_lobbying : 0.0) +
         (unified ? view.rule.unified : 0.0) - view.rule.home_rule * view.home_rule[city] -
         view.rule.mediation * memberships / (memberships + 1.0);
}

double preemption_rate(const PreemptionView& view, std::size_t city, std::size_t issue,
                       std::uint32_t& clipped) {
  return base_rate(view, city) *
         portable::exp(clip(preemption_exponent(view, city, issue), clipped));
}

PreemptionChange preempt(const PreemptionView& view, std::size_t city, Step step, KeyedDraw draw,
                         std::span<std::uint8_t> preempted) {
  PreemptionChange change;
  const auto& rule = view.rule;
  const Key who = view.city_key[city];
  const double base = base_rate(view, city);
  const double largest = chance_of(base * portable::exp(most_exponent), view.dt);
  const double repeal = chance_of(rule.repeal, view.dt);
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    const Key what = view.issue_key[issue];
    auto& cell = preempted[issue];
    if (cell != 0) {
      if (!bernoulli(draw.uniform(PairPurpose::repeal, step, who, what), repeal)) continue;
      cell = 0;
      ++change.repealed;
      continue;
    }
    if (!(base > 0.0)) continue;
    const double exponent = clip(preemption_exponent(view, city, issue), change.clipped);
    const double u = draw.uniform(PairPurpose::preempt, step, who, what);
    if (!bernoulli(u, largest)) continue;  // spares an exponential for nearly all
    if (!bernoulli(u, chance_of(base * portable::exp(exponent), view.dt))) continue;
    const bool punishes =
        bernoulli(draw.uniform(PairPurpose::punish, step, who, what), rule.punitive);
    cell = punishes ? 2 : 1;
    ++change.preempted;
    change.punished = static_cast<std::uint16_t>(change.punished + (punishes ? 1 : 0));
  }
  return change;
}

double remaining_autonomy(const PreemptionParameters& rule, double home_rule,
                          std::span<const std::uint8_t> preempted) {
  const auto free = std::ranges::count(preempted, 0);
  const auto taken = static_cast<double>(std::ssize(preempted) - free);
  return home_rule * (1.0 - rule.autonomy_cut * taken / static_cast<double>(preempted.size()));
}

double remaining_resources(const PreemptionParameters& rule, double resources,
                           std::span<const std::uint8_t> preempted) {
  double left = 1.0;
  for (const auto cell : preempted) {
    if (cell == 2) left *= 1.0 - rule.transfers_cut;
  }
  return resources * left;
}

double decentralisation_at(const PreemptionParameters& rule, double at_start, double years) {
  if (rule.decentralising == 0.0) return at_start;
  if (rule.decentralising == 1.0) return years > 0.0 ? 1.0 : at_start;
  return 1.0 - (1.0 - at_start) * portable::exp(years * portable::log1p(-rule.decentralising));
}

double devolved(const PreemptionParameters& rule, double dt, double home_rule,
                double decentralisation) {
  const double share = -portable::expm1(-rule.devolution * dt);
  return home_rule + share * (decentralisation - home_rule);
}

}  // namespace hansa
