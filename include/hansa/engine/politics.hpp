/// \file   Regimes, withdrawal, reneging, accountability and compliance, as the engine calls them.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "hansa/engine/simulation.hpp"

namespace hansa {

/// Rows of the schedule.
void act_regimes(Simulation&);
void act_withdrawal(Simulation&);
void act_accountability(Simulation&);
void act_compliance(Simulation&);

/// Everybody sits in the forums they belong to. Before the first text.
void start_members(Simulation&);
/// Regimes, delivery and reputations, once the first texts stand.
void start_regimes(Simulation&);
void start_compliance(Simulation&);

/// `state` leaves `forum` now, for `years` or, without them, until it rejoins by its own rate. Does
/// nothing, and returns false, when it does not sit there.
bool withdraw_state(Simulation&, std::uint32_t state, std::uint32_t forum,
                    std::optional<double> years = std::nullopt);

/// `state` renounces the text of `forum` now, and every text that is adopted before `until`.
void renounce_text(Simulation&, std::uint32_t state, std::uint32_t forum, Month until);

/// Whether `state` belonged to `forum` and has left it. Its cities then count for nothing there.
bool has_left(const Simulation&, std::uint32_t state, std::size_t forum);

/// Who sits in `forum`, rows of states in ascending order.
std::span<const std::uint32_t> members_present(const Simulation&, std::size_t forum);

/// Share of each network's gross that its cities may speak for in `forum`, [networks]; empty while
/// no state has left it.
std::vector<double> backing_in(const Simulation&, std::size_t forum);

/// y of the forum's members as lobbies at home leave it, into politics.captured. Nothing when
/// capture is off.
void capture_states(Simulation&, const SessionRecord&);

/// The same pull on top of what cities did to a cell of sim.lobbied.
void add_capture(Simulation&, std::size_t cell);

/// Ideals of states that hear no city in the session in hand, [states x issues].
std::span<const double> muted_ideals(const Simulation&);

/// What the states will have delivered by the next session, for both texts of the record.
void project_delivery(const Simulation&, SessionRecord&);

/// Whether `state` renounces whatever text `forum` adopts in that month.
bool renounces(const Simulation&, std::uint32_t state, std::size_t forum, Month);

/// An adopted text binds those who had renounced the one before, unless they renounce it too.
void bind_members(Simulation&, const SessionRecord&);

}  // namespace hansa
