/// \file   Splitting a network into parts and merging networks: the arithmetic of who goes where.
///
/// Pure functions, shared by [fragmentation] of the starting world and by the calendar.
/// Model   split, merge (docs: interventions). All of it is our own choice [C].
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/random/key.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// The members of what is split, in any order; all columns have one entry a member.
struct SplitMembers {
  std::span<const Key> key;            ///< of the cities, unique
  std::span<const double> resources;   ///< what each brings, >= 0: blocks are filled with it
  std::span<const double> engagement;  ///< tau, > 0
  std::span<const std::uint8_t> type;  ///< read when sort > 0, else may be empty
  std::span<const double> stance;      ///< read when sort > 0: a number that orders messages
};

struct SplitRule {
  std::size_t into{1};       ///< number of parts, >= 1
  double member_dup{};       ///< chance that a member joins all parts, [0, 1]
  double sort{};             ///< share of members placed by type and stance, [0, 1]; rest random
  double size_inequality{};  ///< part of rank r holds a share ~ r^-size_inequality; 0 = equal
};

struct SplitRow {
  std::uint32_t member;  ///< row of SplitMembers
  std::uint32_t part;    ///< 0 .. into - 1
  double engagement;     ///< tau in that part
};

/// Who is in which part, sorted by (member, part). A member keyed by (city, split) joins all parts
/// with probability member_dup, its tau shared out as the parts' sizes (tau / into when equal);
/// else one part with its whole tau. Those of one part stand in a row, at random or by type and
/// stance, and fill blocks of resources in the parts' proportions; no part stays without a member
/// of its own while there are enough of them. A member's tau is conserved, hence its money is.
/// Draws do not depend on `into`: splits into 2 and into 16 are common random numbers.
std::vector<SplitRow> split_members(const SplitMembers& members, const SplitRule& rule,
                                    const KeyedDraw& draw, Step when, Key split);

/// Niche of part j: niche_dup f + (1 - niche_dup) (unit vector of the j-th largest issue of f,
/// cyclic over the issues that f holds, ties by issue). `niche` f sums to 1; so does the result.
std::vector<double> split_niche(std::span<const double> niche, std::size_t part, double niche_dup);

/// Appends part `part` of network `parent` to `networks` and returns its row: the parent's
/// attributes with a niche of its own. Access is the parent's, or none when not inherited.
struct PartName {
  std::string id, name;
};
std::uint32_t append_part(Networks& networks, std::uint32_t parent, std::size_t part,
                          double niche_dup, const PartName& name, Month founded,
                          bool inherits_access);

/// One engagement of a city in any of the networks that merge.
struct MergeRow {
  std::uint32_t city;
  double engagement;
};

/// Members of the merged network, by city, their engagements added in the order given.
std::vector<MergeRow> merge_members(std::vector<MergeRow> rows);

/// Appends the network that rows `merging` (at least one, ascending) become, and returns its row.
/// Niche, charter, visibility and donor are means weighted by `gross` (>= 0; equal weights when
/// all are 0; the donor's ideal by gross x donor share), region, type and size class stay when
/// all agree and else are global or none, access is the best of any.
std::uint32_t append_merged(Networks& networks, std::span<const std::uint32_t> merging,
                            std::span<const double> gross, const PartName& name, Month founded);

}  // namespace hansa
