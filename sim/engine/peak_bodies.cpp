/// \file   Place 4: peak bodies form, gain and lose members, and end.
#include <algorithm>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/process/money.hpp"
#include "hansa/process/peak_body.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

/// The one body that the model forms; those of the calendar have other labels.
constexpr std::uint32_t own_body = 1;

double mean_lobby(const Simulation& sim) {
  double sum = 0.0;
  for (std::size_t f = 0; f < sim.forums(); ++f) sum += lobby_of(sim, f);
  return sim.forums() > 0 ? sum / static_cast<double>(sim.forums()) * sim.state.unit : 0.0;
}

bool heard_somewhere(const Simulation& sim, std::size_t network) {
  const auto row =
      sim.state.networks.access.begin() + static_cast<std::ptrdiff_t>(network * sim.forums());
  return std::any_of(row, row + static_cast<std::ptrdiff_t>(sim.forums()),
                     [](std::uint8_t access) { return access > 0; });
}

/// Share of the population that lives in cities of these networks.
double represented(const Simulation& sim, std::span<const std::uint8_t> inside) {
  const auto rows = rows_of(sim.state.memberships);
  double own = 0.0, all = 0.0;
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    const double population = sim.state.settlement.population[city];
    all += population;
    for (auto row = rows.first[city]; row < rows.first[city + 1]; ++row) {
      if (!inside[rows.network[row]]) continue;
      own += population;
      break;
    }
  }
  return all > 0.0 ? own / all : 0.0;
}

class Federation {
 public:
  explicit Federation(Simulation& sim) : sim_{sim} {
    const auto& networks = sim.state.networks;
    for (std::size_t n = 0; n < networks.size(); ++n) {
      const bool speaks = networks.alive[n] && networks.gross[n] > 0.0 && heard_somewhere(sim, n);
      net_.push_back(speaks ? net_income(networks.gross[n], networks.overhead[n]) : 0.0);
    }
  }

  /// Members who would lose leave; without two, or without the quorum, the body ends.
  void review() {
    std::vector<std::uint8_t> inside(body().size(), 0);
    for (std::size_t n = 0; n < inside.size(); ++n) inside[n] = body()[n] == own_body;
    if (std::ranges::count(inside, 1) == 0) return;
    const auto left = willing(inside);
    const bool stands = is_body(left);
    settle(stands ? left : std::vector<std::uint8_t>(inside.size(), 0));
    if (!stands) ++sim_.tally.ecology.bodies_dissolved;
  }

  /// All who would gain meet, form the body or join it.
  void meet() {
    std::vector<std::uint8_t> candidate(body().size(), 0);
    for (std::size_t n = 0; n < candidate.size(); ++n) {
      candidate[n] = net_[n] > 0.0 && (body()[n] == no_body || body()[n] == own_body);
    }
    const bool stood = std::ranges::find(body(), own_body) != body().end();
    const auto joined = willing(candidate);
    if (!is_body(joined)) return;
    settle(joined);
    if (!stood) ++sim_.tally.ecology.bodies_formed;
  }

 private:
  std::vector<std::uint32_t>& body() { return sim_.state.ecology.body; }

  std::vector<std::uint8_t> willing(std::span<const std::uint8_t> candidate) const {
    const auto& rule = sim_.parameters.agenda;
    return willing_members({.gamma = sim_.parameters.attention.gamma,
                            .lobby = mean_lobby(sim_),
                            .cost0 = rule.coordination_cost0,
                            .cost1 = rule.coordination_cost1,
                            .exponent = rule.coordination_exponent,
                            .net = net_,
                            .gross = sim_.state.networks.gross,
                            .candidate = candidate});
  }

  bool is_body(std::span<const std::uint8_t> inside) const {
    return std::ranges::count(inside, 1) >= 2 &&
           represented(sim_, inside) >= sim_.parameters.ecology.peak.quorum;
  }

  void settle(std::span<const std::uint8_t> inside) {
    for (std::size_t n = 0; n < inside.size(); ++n) {
      if (inside[n]) body()[n] = own_body;
      if (!inside[n] && body()[n] == own_body) body()[n] = no_body;
    }
  }

  Simulation& sim_;
  std::vector<double> net_;
};

}  // namespace

void act_peak_bodies(Simulation& sim) {
  const auto& body = sim.state.ecology.body;
  const double rate = sim.parameters.ecology.peak.rate;
  const bool stands = std::ranges::find(body, own_body) != body.end();
  if (rate <= 0.0 && !stands) return;
  act_money(sim);  // what members bring after the step's joins and exits
  Federation federation{sim};
  federation.review();
  const double u = sim.draw.uniform(Purpose::peak_body, sim.state.step, key_of("peak body"));
  if (bernoulli(u, probability_of(PerYear{rate}, Years{sim.dt}))) federation.meet();
}

std::uint32_t form_body(Simulation& sim, std::span<const std::uint32_t> networks) {
  auto& body = sim.state.ecology.body;
  const auto label = std::max(own_body, body.empty() ? no_body : std::ranges::max(body)) + 1;
  for (const auto row : networks) body[row] = label;
  return label;
}

bool any_body(const Simulation& sim) {
  const auto& body = sim.state.ecology.body;
  return std::ranges::any_of(body, [](std::uint32_t label) { return label != no_body; });
}

std::vector<std::uint32_t> bodies(const Simulation& sim) {
  auto labels = sim.state.ecology.body;
  std::ranges::sort(labels);
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  std::erase(labels, no_body);
  return labels;
}

std::vector<double> body_costs(const Simulation& sim) {
  const auto& body = sim.state.ecology.body;
  const auto& rule = sim.parameters.agenda;
  std::vector<double> cost(body.size(), 0.0);
  for (const auto label : bodies(sim)) {
    const auto members = static_cast<std::size_t>(std::ranges::count(body, label));
    const double share = peak_cost({.cost0 = rule.coordination_cost0,
                                    .cost1 = rule.coordination_cost1,
                                    .exponent = rule.coordination_exponent},
                                   members);
    for (std::size_t n = 0; n < body.size(); ++n) {
      if (body[n] == label) cost[n] = share;
    }
  }
  return cost;
}

}  // namespace hansa
