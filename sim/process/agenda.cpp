#include "hansa/process/agenda.hpp"

#include <limits>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

/// Turns weighted sums into means; NaN where nothing was weighed.
void divide(std::span<double> sums, double weight) {
  for (double& sum : sums) {
    sum = weight > 0.0 ? sum / weight : std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace

double charter_weight(double contribution, double resources, double charter) {
  if (!(contribution > 0.0)) return 0.0;
  if (charter == 1.0) return contribution;
  if (charter == 0.0) return contribution / resources;
  return contribution * portable::pow(resources, charter - 1.0);
}

Agenda agree_agenda(const AgendaView& view) {
  const auto issues = view.issues;
  const auto networks = view.charter.size();
  std::vector<double> votes(networks, 0.0);
  Agenda agenda{.message = std::vector<double>(networks * issues, 0.0),
                .salience = std::vector<double>(networks * issues, 0.0)};

  for (std::size_t edge = 0; edge < view.memberships.size(); ++edge) {
    const std::size_t city = view.memberships.city[edge];
    const std::size_t network = view.memberships.network[edge];
    const double vote =
        charter_weight(view.contribution[edge], view.resources[city], view.charter[network]);
    votes[network] += vote;
    for (std::size_t issue = 0; issue < issues; ++issue) {
      agenda.message[network * issues + issue] += vote * view.ideal[city * issues + issue];
      agenda.salience[network * issues + issue] += vote * view.salience[city * issues + issue];
    }
  }

  for (std::size_t network = 0; network < networks; ++network) {
    const auto message = std::span{agenda.message}.subspan(network * issues, issues);
    divide(message, votes[network]);
    divide(std::span{agenda.salience}.subspan(network * issues, issues), votes[network]);
    const double donated = view.donor_share[network];
    if (donated == 0.0) continue;
    for (std::size_t issue = 0; issue < issues; ++issue) {
      message[issue] =
          (1.0 - donated) * message[issue] + donated * view.donor_ideal[network * issues + issue];
    }
  }
  return agenda;
}

}  // namespace hansa
