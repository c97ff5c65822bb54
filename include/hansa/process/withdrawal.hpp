/// \file   States leave forums, rejoin them, and renounce hard texts.
///
/// Reads   who has left what and renounced what, hardness.    Writes   the same at t + dt.
/// Order   among states and forums: any.
///
/// Model   A member leaves a forum at rate `leave`, or on a date of the calendar; it returns at
///         rate `rejoin`, or at the end of the time that the calendar gives, and then only. One
///         that has left is not at the table: it accepts nothing, its power counts for nothing.
///         Its cities lose the access that ran through it: a network is heard there in proportion
///         to the share of its members' money that comes from cities of other states [C]. Cities of
///         states that never belonged to the forum are not affected. A member renounces the text of
///         a forum at rate renege x h, h its hardness; the text binds it again when the forum
///         adopts another, or, after it has left, when it is back. The calendar may have a member
///         renounce a text on a date, and for a stated time every new one too; then the first text
///         after that time binds it. [C] Rate 0: nothing is drawn.
/// Source  Exit from treaties: Helfer (2005), Virginia Law Review 91(7). The forms are ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/base/quantity.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// Whether the state is outside at t + dt.
bool outside_next(PerYear leave, PerYear rejoin, bool outside, Years dt, Key state, Key forum, Step,
                  KeyedDraw);

/// Whether the state renounces a text of this hardness within dt.
bool reneges(PerYear renege, double hardness, Years dt, Key state, Key forum, Step, KeyedDraw);

struct BackingView {
  MembershipRows memberships;
  std::span<const double> contribution;         ///< M_in, [memberships]
  std::span<const std::uint32_t> city_state;    ///< [cities]
  std::span<const std::uint8_t> state_outside;  ///< [states] 0 or 1
};

/// Share of what members bring to each network that comes from cities whose state has not left,
/// [networks]; 1 where nothing is lost.
std::vector<double> backed_share(const BackingView&, std::size_t networks);

}  // namespace hansa
