/// \file   Which networks forums let in.
///
/// Reads   niches, members, states of the forum.    Writes   status of each network in each forum.
/// Order   among networks and forums: any.
///
/// Model   none -> consultative -> seat, one stage at rate
///             access_rate x sigma(need_f good_nf + openness - mean sovereignty - threshold)  a
///             year,
///         good = w1 expertise + w2 population represented + w3 delivered pledges; openness and
///         sovereignty are means over the forum's members. A text that recognises cities adds to
///         the sum, and a clause in it may keep a network out (recognition.hpp). A status holds in
///         another forum of the same family with a yearly chance `family`: 1 at the next step, 0
///         never [E: consultative status opens many bodies of the UN at once; C form]. Expertise is
///         the cosine of niche and forum weights. A session hears as many seats as it has slots,
///         those of most good; others count as consultative. [C] access_rate 0: nobody new.
/// Source  Access as exchange for what an organisation needs: Bouwen (2002),
///         doi:10.1080/13501760210138796; openness and sovereignty: Tallberg et al. (2014),
///         doi:10.1017/S0020818314000149.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

struct AccessView {
  AccessParameters rule;
  double dt{};  ///< [years]
  std::size_t issues{}, forums{};
  std::span<const Key> network_key, forum_key;
  std::span<const double> niche;             ///< f, [networks x issues]
  std::span<const double> represented;       ///< [networks], [0, 1]
  std::span<const double> weight;            ///< F, [forums x issues]
  std::span<const double> need;              ///< [forums]; empty = 1 for all
  std::span<const double> openness;          ///< [forums], mean of members
  std::span<const double> sovereignty;       ///< [forums], mean of members
  std::span<const std::uint8_t> access;      ///< [networks x forums], as found
  std::span<const std::uint32_t> family{};   ///< [forums] equal: one family; empty: all alone
  std::span<const double> delivered{};       ///< [networks], [0, 1]; empty = 0 for all
  std::span<const double> recognition{};     ///< [forums] log odds by the text; empty = 0
  std::span<const std::uint8_t> kept_out{};  ///< [networks x forums] by a clause; empty = nobody
  double legitimacy_weight{};                ///< 0 off
  std::span<const double> legitimacy{};      ///< of the networks known a step ago, [0, 1]
};

/// What a network has to offer to a forum, >= 0.
double access_good(const AccessView&, std::size_t network, std::size_t forum);

/// Rate of the next stage, >= 0 [1/year].
double access_rate(const AccessView&, std::size_t network, std::size_t forum);

/// Status at t + dt.
Access next_access(const AccessView&, std::size_t network, std::size_t forum, Step, KeyedDraw);

/// Weight of what each network says in a session, [networks]: 1 a seat, 0 no access.
std::vector<double> hearing(const AccessView&, std::size_t forum);

/// Population of the members of each network as a share of that of all member cities, [networks].
std::vector<double> represented_population(const MembershipRows&,
                                           std::span<const double> population,
                                           std::size_t networks);

/// Mean of a column of states over the members of each forum, [forums]; 0 without members.
std::vector<double> forum_means(std::span<const std::uint32_t> first_member,
                                std::span<const std::uint32_t> member,
                                std::span<const double> column);

}  // namespace hansa
