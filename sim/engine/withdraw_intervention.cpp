/// \file   Place 1: the experimenter sends a state away from a forum.
#include <algorithm>
#include <optional>

#include "hansa/base/contract.hpp"
#include "hansa/engine/interventions.hpp"
#include "hansa/engine/politics.hpp"

namespace hansa {
namespace {

std::uint32_t row_of(const std::vector<std::string>& ids, const std::string& id) {
  return static_cast<std::uint32_t>(std::ranges::find(ids, id) - ids.begin());
}

}  // namespace

void withdraw_from_forum(Simulation& sim, const CalendarEntry& entry) {
  const auto& action = entry.withdraw;
  const auto state = row_of(sim.world.states.id, action.state);
  const auto forum = row_of(sim.world.forums.id, action.forum);
  require(state < sim.states() && forum < sim.forums(),
          entry.place + ": no state " + action.state + " or no forum " + action.forum +
              " (the world has neither). `hansa world` lists them.");
  withdraw_state(sim, state, forum,
                 action.years > 0.0 ? std::optional{action.years} : std::nullopt);
}

}  // namespace hansa
