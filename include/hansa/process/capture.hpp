/// \file   Lobbies at home pull a state towards what they want, for a session.
///
/// Reads   ideals of states.    Writes   what lobbies add to y'.    Order   among states: any.
///
/// Model   y' gains capture (lobby ideal - y), beside what cities add; the whole is clipped to
///         [0, 1]. It is no voice of cities, so the muted twin has it too. capture 0: off.
/// Source  Regulatory capture: Stigler (1971), doi:10.2307/3003160. The form, and that all states
///         are captured alike, are ours. [C]
#pragma once

namespace hansa {

/// What lobbies add to y, in [-capture, capture].
constexpr double captured_by(double capture, double lobby_ideal, double ideal) {
  return capture * (lobby_ideal - ideal);
}

}  // namespace hansa
