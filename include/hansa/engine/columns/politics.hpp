/// \file   What a run keeps of its politics, and what one step counts.
#pragma once
#include <cstdint>
#include <vector>

namespace hansa {

/// Columns that live through the run. Pairs are [states x forums].
struct PoliticsColumns {
  std::vector<std::uint8_t> gridlocked;  ///< [states]; empty: nobody ever is
  std::vector<std::uint8_t> left;        ///< pairs: the state has left a forum it belongs to
  std::vector<std::int32_t> back;     ///< pairs: first month back at the table, or no_month: open
  std::vector<std::uint8_t> reneged;  ///< pairs: the forum's text binds the state no more
  std::vector<std::int32_t> renounces_until;  ///< pairs: month; every text adopted before it, too
  std::vector<std::uint8_t> any_left;         ///< [forums] some member has left
  std::vector<std::uint32_t> first_member, member;  ///< who sits in which forum, as in Forums
  std::vector<double> delivered;                    ///< [states x forums x issues], in [0, 1]
  std::vector<double> reputation;                   ///< [states], [0, 1]; 1 at the start
  std::vector<double> captured;      ///< scratch: y as lobbies leave it, [states x issues]
  std::vector<double> state_public;  ///< [states x issues]; empty unless states answer to it
};

/// Counts and sums of one step; cleared before the next.
struct PoliticsTally {
  std::uint32_t left{}, rejoined{}, reneged{}, detected{};
};

}  // namespace hansa
