/// \file   Cities that are blocked at home work through other states.
///
/// Reads   attention that the cities of each state win on a line, stubbornness. Writes nothing:
/// pure. Order   among states: any.
///
/// Model   A state s refuses the share stubborn_s of the pressure a_s that its own cities bring
/// (the
///         networks' attention, by what cities of s pay to each). The share `boomerang` of what is
///         refused goes to the other members, to each alike:
///             extra_t = boomerang sum_{s != t} stubborn_s a_s / (M - 1),
///         with the message that it carries. Nothing is lost or gained: sum_t extra_t = boomerang
///         sum_s stubborn_s a_s. 0 off. [C form]
/// Source  [E] Keck & Sikkink (1998), Activists beyond Borders, Cornell University Press.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace hansa {

/// Attention and what it asks for: sum a, and sum a m.
struct Pressure {
  double attention{}, pull{};
};

struct BoomerangView {
  double share{};                         ///< boomerang, [0, 1]
  std::span<const std::uint32_t> member;  ///< states at the table, M of them
  std::span<const double> stubbornness;   ///< [states], [0, 1]
  std::span<const Pressure> own;          ///< by own cities on the line, [states]
};

/// What comes to each member from abroad, [members]; all 0 for a single member.
std::vector<Pressure> pressure_from_abroad(const BoomerangView&);

}  // namespace hansa
