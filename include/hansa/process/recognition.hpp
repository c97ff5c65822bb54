/// \file   What a text on the role of cities does.
///
/// Reads   adopted texts, openness of states.    Writes   nothing: pure.
/// Order   after the session that adopts the text; access reads it from the next step on.
///
/// Model   The role of cities is one more line of each forum's text (world/role_line.hpp),
///         negotiated like any other. A text whose line is at `mention` or above mentions cities.
///         The line adds access x text to the log odds of being let in. With chance `control` an
///         adopted text carries a clause that keeps states in control: until the next adopted text
///         the forum lets in only networks whose members' states are open by more than `consent` on
///         average (weighted by what members pay), and its members take along only cities of states
///         that are. Statuses held already stay. [C form; E observation]
/// Source  Mentions of cities in the Global Compacts and the New Urban Agenda, and clauses "with
///         national authorities": Foster & Swiney (2019).
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/base/ids.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// Whether the text adopted in this session (its month) carries a clause.
bool carries_clause(double control, Key forum, Step session, const KeyedDraw&);

struct ConsentView {
  MembershipRows memberships;
  std::span<const double> contribution;  ///< M, [memberships] [money]
  std::span<const std::uint32_t> state;  ///< [cities]
  std::span<const double> openness;      ///< [states], [0, 1]
};

/// Mean openness of the states of each network's members, by what they pay, [networks]; 0 where
/// nobody pays.
std::vector<double> members_openness(const ConsentView&, std::size_t networks);

/// Texts that mention cities.
std::size_t mentions(std::span<const double> role_text, double mention);

}  // namespace hansa
