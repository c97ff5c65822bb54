#include "hansa/engine/credit.hpp"

#include "hansa/engine/simulation.hpp"
#include "hansa/process/agenda.hpp"

namespace hansa {
namespace {

/// What each network is heard to say for itself, after coordination, without its donor.
std::vector<double> own_words(const Simulation& sim, const std::vector<double>& heard) {
  const auto& networks = sim.state.networks;
  const double c = sim.parameters.agenda.coordination;
  double all_heard = 0.0;
  double all_gross = 0.0;
  for (std::size_t n = 0; n < heard.size(); ++n) {
    all_heard += heard[n];
    all_gross += networks.gross[n];
  }
  std::vector<double> words(heard.size(), 0.0);
  for (std::size_t n = 0; n < heard.size(); ++n) {
    const double spoken =
        c > 0.0 && all_gross > 0.0
            ? (1.0 - c) * heard[n] + c * all_heard * (networks.gross[n] / all_gross)
            : heard[n];
    words[n] = (1.0 - networks.table.donor_share[n]) * spoken;
  }
  return words;
}

void share_say(Simulation& sim, const std::vector<double>& words) {
  const auto& memberships = sim.state.memberships;
  const auto& charter = sim.state.networks.table.charter;
  std::vector<double> vote(memberships.size(), 0.0), votes(words.size(), 0.0);
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    const auto n = memberships.network[row];
    if (!(words[n] > 0.0)) continue;  // nobody hears it
    const double resources = sim.state.standing.resources[memberships.city[row]];
    votes[n] += vote[row] = charter_weight(memberships.contribution[row], resources, charter[n]);
  }
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    const auto n = memberships.network[row];
    if (votes[n] > 0.0) sim.say[memberships.city[row]] += words[n] * (vote[row] / votes[n]);
  }
}

}  // namespace

void note_session(const Simulation& sim, const SessionRecord& record, Credit& credit) {
  if (sim.say.empty()) return;
  const auto issues = sim.issues();
  credit.heard.resize(sim.networks(), 0.0);
  credit.direction.resize(issues, 0.0);
  const auto weight = sim.line(sim.world.forums.weight, record.forum);
  for (const auto& line : record.lines) {
    const double move = weight[line.issue] * (line.adopted - line.muted);
    credit.direction[line.issue] += move;
    credit.offset += move * line.muted;
    const auto heard = [&](std::size_t speaker) {
      return weight[line.issue] * sim.attention[speaker * issues + line.issue];
    };
    for (std::size_t n = 0; n < sim.networks(); ++n) credit.heard[n] += heard(n);
    for (std::size_t at = 0; at < sim.speakers.lone.size(); ++at) {
      credit.lone.push_back({sim.speakers.lone[at], heard(sim.networks() + at)});
    }
  }
}

void credit_cities(Simulation& sim, const Credit& credit) {
  if (sim.say.empty() || credit.direction.empty()) return;
  share_say(sim, own_words(sim, credit.heard));
  for (const auto& own : credit.lone) sim.say[own.city] += own.heard;
  bool moved = false;
  for (const double move : credit.direction) moved = moved || move != 0.0;
  if (!moved) return;
  const auto issues = sim.issues();
  for_each(
      sim.cities(),
      [&](std::size_t city) {
        double way = -credit.offset;
        for (std::size_t k = 0; k < issues; ++k) {
          way += credit.direction[k] * sim.state.city_ideal[city * issues + k];
        }
        sim.heeded[city] += way;
      },
      sim.order);
}

}  // namespace hansa
