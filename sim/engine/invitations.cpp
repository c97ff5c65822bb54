/// \file   Place 7: cities that their own states take along.
#include <span>

#include "hansa/engine/session_parts.hpp"
#include "hansa/process/invitation.hpp"

namespace hansa {
namespace {

/// Invitations of a calendar year go out before its first session. [C]
void invite(Simulation& sim, int year) {
  auto& recognition = sim.state.recognition;
  if (recognition.invited_year == year) return;
  recognition.invited_year = year;
  recognition.invited_city.clear();
  const auto& world = sim.world;
  const auto& forums = world.forums;
  std::vector<std::uint8_t> invited(sim.cities() * sim.forums(), 0);
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    if (!meets_in(forums, f, year)) continue;
    const auto begin = forums.first_member[f];
    const Sitting sitting{f, session_of(forums, f, year)};
    const auto to_forum = invited_cities(
        {.chance = sim.parameters.access.invitation,
         .state = world.cities.state,
         .key = world.cities.key,
         .openness = world.states.openness,
         .member = std::span{forums.member}.subspan(begin, forums.first_member[f + 1] - begin),
         .forum = forums.key[f]},
        sitting.key(), sim.draw);
    for (std::size_t i = 0; i < sim.cities(); ++i) invited[i * sim.forums() + f] = to_forum[i];
  }
  recognition.invited_to.clear();
  for (std::size_t i = 0; i < sim.cities(); ++i) {
    const auto to = std::span{invited}.subspan(i * sim.forums(), sim.forums());
    bool anywhere = false;
    for (const auto forum : to) anywhere = anywhere || forum != 0;
    if (!anywhere) continue;
    recognition.invited_city.push_back(static_cast<std::uint32_t>(i));
    recognition.invited_to.insert(recognition.invited_to.end(), to.begin(), to.end());
  }
}

void append_row(std::vector<double>& matrix, const std::vector<double>& from, std::size_t row,
                std::size_t width) {
  const auto begin = from.begin() + static_cast<std::ptrdiff_t>(row * width);
  matrix.insert(matrix.end(), begin, begin + static_cast<std::ptrdiff_t>(width));
}

}  // namespace

void add_lone_cities(Simulation& sim, int year) {
  const auto& rule = sim.parameters.access;
  auto& speakers = sim.speakers;
  if (rule.alone > 0.0) {
    for (double& net : speakers.net) net *= 1.0 - rule.alone;
  }
  if (rule.invitation == 0.0) return;
  invite(sim, year);
  const auto& cities = sim.world.cities;
  const auto rows = rows_of(sim.state.memberships);
  const auto issues = sim.issues();
  for (const auto city : sim.state.recognition.invited_city) {
    speakers.lone.push_back(city);
    append_row(speakers.message, sim.state.city_ideal, city, issues);
    append_row(speakers.salience, cities.salience, city, issues);
    append_row(speakers.niche, cities.salience, city, issues);
    const double budget =
        unspent_budget(sim.parameters.money.budget, sim.state.standing.resources[city],
                       rows.load(city), rule.alone);
    speakers.net.push_back(budget);
    speakers.gross.push_back(budget);
  }
}

}  // namespace hansa
