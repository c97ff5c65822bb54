/// \file   Place 7: peak bodies in sessions.
#include <algorithm>
#include <utility>
#include <vector>

#include "hansa/engine/ecology.hpp"
#include "hansa/process/peak_body.hpp"

namespace hansa {

void speak_through_bodies(Simulation& sim) {
  auto& speakers = sim.speakers;
  speakers.through.clear();
  speakers.access.clear();
  if (!any_body(sim)) return;
  auto body = sim.state.ecology.body;
  speakers.through.resize(sim.networks());
  for (std::uint32_t n = 0; n < sim.networks(); ++n) {
    speakers.through[n] = n;
    if (!sim.state.networks.alive[n] || network_is_muted(sim, n)) body[n] = no_body;
  }
  speakers.access = sim.state.networks.access;
  const SpeakingColumns columns{.issues = sim.issues(),
                                .forums = sim.forums(),
                                .message = speakers.message,
                                .salience = speakers.salience,
                                .niche = speakers.niche,
                                .net = speakers.net,
                                .gross = speakers.gross,
                                .access = speakers.access};
  for (const auto label : bodies(sim)) {
    const auto lead = speak_as_one(columns, body, label);
    if (lead < 0) continue;
    for (std::size_t n = 0; n < body.size(); ++n) {
      if (body[n] == label) speakers.through[n] = static_cast<std::uint32_t>(lead);
    }
  }
}

std::vector<double> backing_of_speakers(const Simulation& sim, std::vector<double> backing) {
  const auto& through = sim.speakers.through;
  if (through.empty() || backing.empty()) return backing;
  std::vector<double> money(backing.size(), 0.0), backed(backing.size(), 0.0);
  for (std::size_t n = 0; n < backing.size(); ++n) {
    const double gross = sim.state.networks.gross[n];
    money[through[n]] += gross;
    backed[through[n]] += gross * backing[n];
  }
  for (std::size_t n = 0; n < backing.size(); ++n) {
    if (money[n] > 0.0) backing[n] = backed[n] / money[n];
  }
  return backing;
}

MembershipColumns speaking_memberships(const Simulation& sim) {
  auto rows = sim.state.memberships;
  const auto& through = sim.speakers.through;
  if (through.empty()) return rows;
  std::size_t end = 0;
  std::vector<std::pair<std::uint32_t, double>> brings;
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    brings.clear();
    for (auto row = sim.state.memberships.first[city]; row < sim.state.memberships.first[city + 1];
         ++row) {
      brings.emplace_back(through[sim.state.memberships.network[row]],
                          sim.state.memberships.contribution[row]);
    }
    if (!std::ranges::is_sorted(brings, {}, &std::pair<std::uint32_t, double>::first)) {
      std::ranges::stable_sort(brings, {}, &std::pair<std::uint32_t, double>::first);
    }
    rows.first[city] = static_cast<std::uint32_t>(end);
    for (std::size_t at = 0; at < brings.size(); ++at) {
      if (at > 0 && brings[at].first == brings[at - 1].first) {
        rows.contribution[end - 1] += brings[at].second;
        continue;
      }
      rows.city[end] = static_cast<std::uint32_t>(city);
      rows.network[end] = brings[at].first;
      rows.contribution[end++] = brings[at].second;
    }
  }
  rows.first.back() = static_cast<std::uint32_t>(end);
  for (auto* column : {&rows.city, &rows.network}) column->resize(end);
  for (auto* column : {&rows.engagement, &rows.contribution}) column->resize(end);
  return rows;
}

}  // namespace hansa
