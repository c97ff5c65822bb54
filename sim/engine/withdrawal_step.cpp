/// \file   Place 2: states leave forums, rejoin, and renounce hard texts.
#include <algorithm>
#include <cmath>

#include "hansa/engine/politics.hpp"
#include "hansa/process/withdrawal.hpp"

namespace hansa {
namespace {

/// Who sits where after somebody left or came back, and what follows from it.
void seat_members(Simulation& sim) {
  const auto& forums = sim.world.forums;
  auto& politics = sim.state.politics;
  politics.first_member.assign(1, 0);
  politics.member.clear();
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    politics.any_left[f] = 0;
    for (auto at = forums.first_member[f]; at < forums.first_member[f + 1]; ++at) {
      if (has_left(sim, forums.member[at], f)) {
        politics.any_left[f] = 1;
      } else {
        politics.member.push_back(forums.member[at]);
      }
    }
    politics.first_member.push_back(static_cast<std::uint32_t>(politics.member.size()));
  }
  const auto& states = sim.world.states;
  sim.forum_openness = forum_means(politics.first_member, politics.member, states.openness);
  sim.forum_sovereignty = forum_means(politics.first_member, politics.member, states.sovereignty);
}

void leave(Simulation& sim, std::size_t pair, Month back) {
  sim.state.politics.left[pair] = 1;
  sim.state.politics.back[pair] = back;
  ++sim.tally.politics.left;
}

void come_back(Simulation& sim, std::size_t pair) {
  sim.state.politics.left[pair] = 0;
  sim.state.politics.reneged[pair] = sim.state.politics.renounces_until[pair] > sim.state.month;
  ++sim.tally.politics.rejoined;
}

/// Leaves or comes back, by date or by its rate. Returns whether it did.
bool move(Simulation& sim, std::uint32_t state, std::size_t forum) {
  const auto& rule = sim.parameters.politics;
  const auto pair = state * sim.forums() + forum;
  const bool outside = has_left(sim, state, forum);
  const Month back = sim.state.politics.back[pair];
  if (outside && back != no_month) {
    if (back >= sim.step_end()) return false;
    come_back(sim, pair);
    return true;
  }
  const bool next = outside_next(PerYear{rule.leave}, PerYear{rule.rejoin}, outside, Years{sim.dt},
                                 sim.world.states.key[state], sim.world.forums.key[forum],
                                 sim.state.step, sim.draw);
  if (next == outside) return false;
  if (next) {
    leave(sim, pair, no_month);
  } else {
    come_back(sim, pair);
  }
  return true;
}

}  // namespace

void start_members(Simulation& sim) {
  auto& politics = sim.state.politics;
  const auto pairs = sim.states() * sim.forums();
  politics.left.assign(pairs, 0);
  politics.reneged.assign(pairs, 0);
  politics.renounces_until.assign(pairs, 0);
  politics.back.assign(pairs, no_month);
  politics.any_left.assign(sim.forums(), 0);
  politics.first_member = sim.world.forums.first_member;
  politics.member = sim.world.forums.member;
}

void act_withdrawal(Simulation& sim) {
  const auto& forums = sim.world.forums;
  const auto& rule = sim.parameters.politics;
  bool moved = false;
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    const double hardness = forums.obligation[f] * forums.delegation[f];
    for (auto at = forums.first_member[f]; at < forums.first_member[f + 1]; ++at) {
      const auto state = forums.member[at];
      moved = move(sim, state, f) || moved;
      auto& reneged = sim.state.politics.reneged[state * sim.forums() + f];
      if (reneged != 0 || has_left(sim, state, f)) continue;
      if (!reneges(PerYear{rule.renege}, hardness, Years{sim.dt}, sim.world.states.key[state],
                   forums.key[f], sim.state.step, sim.draw)) {
        continue;
      }
      reneged = 1;
      ++sim.tally.politics.reneged;
    }
  }
  if (moved) seat_members(sim);
}

bool withdraw_state(Simulation& sim, std::uint32_t state, std::uint32_t forum,
                    std::optional<double> years) {
  if (!std::ranges::binary_search(members_present(sim, forum), state)) return false;
  const Month back =
      years ? sim.state.month + static_cast<Month>(std::lround(12.0 * *years)) : no_month;
  leave(sim, state * sim.forums() + forum, back);
  seat_members(sim);
  return true;
}

void renounce_text(Simulation& sim, std::uint32_t state, std::uint32_t forum, Month until) {
  auto& politics = sim.state.politics;
  const auto pair = state * sim.forums() + forum;
  politics.renounces_until[pair] = until;
  if (politics.reneged[pair] != 0 || has_left(sim, state, forum)) return;
  politics.reneged[pair] = 1;
  ++sim.tally.politics.reneged;
}

bool renounces(const Simulation& sim, std::uint32_t state, std::size_t forum, Month month) {
  return month < sim.state.politics.renounces_until[state * sim.forums() + forum];
}

bool has_left(const Simulation& sim, std::uint32_t state, std::size_t forum) {
  return sim.state.politics.left[state * sim.forums() + forum] != 0;
}

std::span<const std::uint32_t> members_present(const Simulation& sim, std::size_t forum) {
  const auto& politics = sim.state.politics;
  const auto first = politics.first_member[forum];
  return std::span{politics.member}.subspan(first, politics.first_member[forum + 1] - first);
}

std::vector<double> backing_in(const Simulation& sim, std::size_t forum) {
  if (!sim.state.politics.any_left[forum]) return {};
  std::vector<std::uint8_t> outside(sim.states());
  for (std::uint32_t s = 0; s < outside.size(); ++s) outside[s] = has_left(sim, s, forum);
  return backed_share({rows_of(sim.state.memberships), sim.state.memberships.contribution,
                       sim.world.cities.state, outside},
                      sim.networks());
}

}  // namespace hansa
