/// \file   Place 1: the experimenter sends a state away from a forum, or has it renounce a text.
#include <algorithm>
#include <cmath>
#include <optional>

#include "hansa/base/contract.hpp"
#include "hansa/engine/interventions.hpp"
#include "hansa/engine/politics.hpp"

namespace hansa {
namespace {

/// A state and a forum, as rows.
struct Seat {
  std::uint32_t state{}, forum{};
};

std::uint32_t row_of(const std::vector<std::string>& ids, const std::string& id) {
  return static_cast<std::uint32_t>(std::ranges::find(ids, id) - ids.begin());
}

Seat seat_of(const Simulation& sim, const CalendarEntry& entry, const SeatAction& action) {
  const Seat seat{row_of(sim.world.states.id, action.state),
                  row_of(sim.world.forums.id, action.forum)};
  require(seat.state < sim.states() && seat.forum < sim.forums(),
          entry.place + ": no state " + action.state + " or no forum " + action.forum +
              " (the world has neither). `hansa world` lists them.");
  return seat;
}

}  // namespace

void withdraw_from_forum(Simulation& sim, const CalendarEntry& entry) {
  const auto& action = entry.withdraw;
  const auto seat = seat_of(sim, entry, action);
  withdraw_state(sim, seat.state, seat.forum,
                 action.years > 0.0 ? std::optional{action.years} : std::nullopt);
}

void renege_on_text(Simulation& sim, const CalendarEntry& entry) {
  const auto& action = entry.renege;
  const auto seat = seat_of(sim, entry, action);
  require(is_member(sim.world.forums, seat.forum, seat.state),
          entry.place + ": " + action.state + " is no member of " + action.forum +
              " (no text of it binds that state). `hansa world` writes the table of forums.");
  renounce_text(sim, seat.state, seat.forum,
                entry.month + static_cast<Month>(std::lround(12.0 * action.years)));
}

}  // namespace hansa
