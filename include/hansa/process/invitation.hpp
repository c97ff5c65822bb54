/// \file   Cities that their own state takes along to a session.
///
/// Reads   openness of states, members of the forum.    Writes   nothing: pure.
/// Order   among cities: any; a draw is keyed by city, forum and session.
///
/// Model   A city of a member state is invited to a session with chance invitation x openness of
///         its state, where the text in force has a state-control clause only if that openness
///         exceeds what the clause asks for. It is a network of one for the session: it says its
///         own ideal, cares for its own salience, and spends what it gave to no network. A city
///         that pays for memberships has spent its budget on them, what coordination costs
///         included; `alone` gives back that share of it (and takes it from the networks), so that
///         the same cities with the same money can be heard without networks. [C]
/// Source  Access at the invitation of national governments: Foster & Swiney (2019), City power
///         and powerlessness on the global stage, CIDOB Monograph 73.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/base/ids.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {

struct InvitationView {
  double chance{};                        ///< of a city whose state is wholly open, [0, 1]
  std::span<const std::uint32_t> state;   ///< [cities]
  std::span<const Key> key;               ///< [cities]
  std::span<const double> openness;       ///< [states], [0, 1]
  std::span<const std::uint32_t> member;  ///< states in the forum
  Key forum{};
};

/// 1 for the invited, [cities]. `session` is the month of the session.
std::vector<std::uint8_t> invited_cities(const InvitationView&, Step session, const KeyedDraw&);

/// Whether a clause that asks for `consent` lets one from a state of this openness in.
constexpr bool consents(double openness, double consent) { return openness > consent; }

/// What a city has left to speak for itself, >= 0 [money].
constexpr double unspent_budget(double budget, double resources, std::size_t memberships,
                                double alone) {
  return budget * resources * (memberships == 0 ? 1.0 : alone);
}

}  // namespace hansa
