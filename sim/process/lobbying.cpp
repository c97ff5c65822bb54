#include "hansa/process/lobbying.hpp"

#include <algorithm>
#include <limits>

#include "hansa/base/portable_math.hpp"
#include "hansa/metrics/coherence.hpp"

namespace hansa {
namespace {

/// W: how many independent voices back the push, against nu of them.
double corroboration(const LobbyView& view, std::span<const double> attention) {
  const auto networks = attention.size() - view.lone;
  double heard = 0.0;
  double overlap = 0.0;
  std::vector<std::size_t> winners;  // on one line few of all networks
  for (std::size_t n = 0; n < networks; ++n) {
    if (attention[n] > 0.0) winners.push_back(n);
  }
  for (const auto n : winners) {
    heard += attention[n];
    double echo = 0.0;
    for (const auto m : winners) echo += attention[m] * view.similarity[n * networks + m];
    overlap += attention[n] * echo;
  }
  for (std::size_t n = networks; n < attention.size(); ++n) {
    heard += attention[n];
    overlap += attention[n] * attention[n];
  }
  if (!(overlap > 0.0)) return 1.0;
  const double voices = heard * heard / overlap;
  return voices / (voices + view.rule.corroboration);
}

}  // namespace

LinePressure line_pressure(const LobbyView& view, std::size_t issue) {
  const auto networks = view.attention.size() / view.issues;
  std::vector<double> attention(networks);
  std::vector<double> message(networks);
  LinePressure heard;
  for (std::size_t network = 0; network < networks; ++network) {
    const double a = attention[network] = view.attention[network * view.issues + issue];
    const double m = message[network] = view.message[network * view.issues + issue];
    if (!(a > 0.0)) continue;
    heard.attention += a;
    heard.pull += a * m;
  }
  heard.coherence = coherence(attention, message, view.text[issue]);
  if (view.rule.corroboration > 0.0) heard.corroboration = corroboration(view, attention);
  return heard;
}

double lobbied_ideal(const LobbyingParameters& rule, const LinePressure& heard,
                     const StateUnderPressure& state) {
  const double ideal = state.ideal;
  double moved = ideal;
  if (rule.strength != 0.0 && heard.attention > 0.0) {
    double push = heard.pull - heard.attention * ideal;
    if (rule.coherence == 1.0) {
      push *= heard.coherence;
    } else if (rule.coherence > 0.0) {
      push *= portable::pow(heard.coherence, rule.coherence);
    }
    moved += rule.strength * (1.0 - state.stubbornness) * heard.corroboration * push;
  }
  if (rule.own_cities != 0.0 && state.own_cities == state.own_cities) {
    moved += rule.own_cities * (state.own_cities - ideal);
  }
  if (rule.example != 0.0) moved += rule.example * state.example;
  return moved == ideal ? ideal : std::clamp(moved, 0.0, 1.0);
}

double kept_ideal(const LobbyingParameters& rule, double ideal, double lobbied) {
  return ideal + rule.persist * (lobbied - ideal);
}

double anchored_ideal(const LobbyingParameters& rule, double ideal, double course, double dt) {
  if (rule.anchor == 0.0) return ideal;
  const double share = std::min(1.0, rule.anchor * dt);
  return std::clamp(ideal + share * (course - ideal), 0.0, 1.0);
}

std::vector<double> own_city_ideals(const OwnCitiesView& view, std::size_t states) {
  std::vector<double> mean(states * view.issues, 0.0);
  std::vector<double> people(states, 0.0);
  for (std::size_t city = 0; city < view.state.size(); ++city) {
    const std::size_t state = view.state[city];
    people[state] += view.population[city];
    for (std::size_t issue = 0; issue < view.issues; ++issue) {
      mean[state * view.issues + issue] +=
          view.population[city] * view.ideal[city * view.issues + issue];
    }
  }
  for (std::size_t cell = 0; cell < mean.size(); ++cell) {
    const double all = people[cell / view.issues];
    mean[cell] = all > 0.0 ? mean[cell] / all : std::numeric_limits<double>::quiet_NaN();
  }
  return mean;
}

}  // namespace hansa
