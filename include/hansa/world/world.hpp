/// \file   The world as a run finds it: cities, states, networks, forums, and who belongs where.
///
/// Structure of arrays; one row an agent, rows sorted by text id. Matrices are row-major
/// [agents x issues]. A world is complete: loading and generation leave no blank behind, and what
/// is not data carries a flag (MODEL 7).
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "hansa/random/key.hpp"

namespace hansa {

/// Months since year 0: 12 * year + (month - 1). Calendar dates are never floating point.
using Month = std::int32_t;
constexpr Month no_month = std::numeric_limits<Month>::max();  ///< "not closed", "no last session"
constexpr Month month_of(int year, int month = 1) { return 12 * year + month - 1; }

/// Which attributes of an agent are not data (bits of a flag, stored in every result).
enum SyntheticFlag : std::uint16_t {
  synthetic_agent = 1,     ///< the agent itself is invented
  synthetic_position = 2,  ///< ideal point (a modelling choice in every shipped world)
  synthetic_salience = 4,
  synthetic_resources = 8,    ///< resources, money, power
  synthetic_attributes = 16,  ///< type, office, autonomy, openness, visibility, ...
  synthetic_date = 32,        ///< founding, closing or joining date drawn
  synthetic_members = 64,     ///< members filled by the membership rules
  synthetic_indicator = 128,  ///< a blank indicator replaced by the median of the subregion
};

/// Exponent of population in resources where the tables give none, and of later growth.
constexpr double resources_exponent = 0.72;

struct Cities {
  std::vector<std::string> id, name;
  std::vector<Key> key;                       ///< digest of id: whose draws
  std::vector<std::uint32_t> state;           ///< row of the state
  std::vector<double> latitude, longitude;    ///< [degrees]; NaN = unknown
  std::vector<double> population;             ///< > 0 [persons]
  std::vector<std::uint8_t> capital, office;  ///< 0 or 1; office of international affairs
  std::vector<std::uint8_t> type;             ///< one of six keyed attributes, 0..5
  std::vector<double> resources;              ///< R, >= 0 [1] (unit free: only ratios matter)
  std::vector<double> autonomy;               ///< [0, 1]
  std::vector<double> anchor;            ///< first ideal in learning, [0, 1]; NaN = learning.anchor
  std::vector<double> ideal;             ///< theta, [cities x issues], in [0, 1]
  std::vector<double> salience;          ///< w, [cities x issues], rows sum to 1
  std::vector<std::uint16_t> synthetic;  ///< SyntheticFlag bits
  std::size_t size() const { return id.size(); }
};

struct States {
  std::vector<std::string> id, name, region, subregion;
  std::vector<Key> key;
  std::vector<double> population, urban_percent, gdp;  ///< gdp [million USD]
  std::vector<double> electoral_democracy;             ///< V-Dem index, [0, 1]
  std::vector<double> unga_ideal_point;                ///< Bailey, Strezhnev & Voeten [index]
  std::vector<double> government_effectiveness;        ///< World Bank, about -2.5 .. 2.5 [index]
  std::vector<std::uint8_t> un_member, g20_member, federal;
  std::vector<double> power;             ///< pi, >= 0 [1]
  std::vector<double> sovereignty;       ///< cost of one unit of hardness, >= 0 [utility]
  std::vector<double> openness;          ///< to cities, [0, 1]
  std::vector<double> decentralisation;  ///< [0, 1]; caps autonomy
  std::vector<double> stubbornness;      ///< [0, 1]: share of lobbying that does not move it
  std::vector<double> towns;             ///< municipalities that are no city of this world, whole
  std::vector<double> ideal;             ///< y, [states x issues]
  std::vector<double> ratifier;          ///< z, [states x issues]: ideal of the domestic ratifier
  std::vector<double> salience;          ///< w, [states x issues], rows sum to 1
  std::vector<std::uint16_t> synthetic;
  std::size_t size() const { return id.size(); }
};

/// Exogenous change of the states' ideals (states_by_year.csv): y(t) - y(start), before `drift`.
struct StateDrift {
  std::vector<Month> month;    ///< knots, ascending; empty = no data
  std::vector<double> change;  ///< [knots x states x issues]; linear between, constant outside
};

constexpr std::int32_t region_global = -1;
constexpr std::int32_t type_none = -1;

/// Access of a network to a forum, in rising order.
enum class Access : std::uint8_t { none = 0, consultative = 1, seat = 2 };

struct Networks {
  std::vector<std::string> id, name;
  std::vector<Key> key;
  std::vector<Month> founded, closed;     ///< closed = no_month: open
  std::vector<std::string> successor;     ///< id or ""
  std::vector<double> niche;              ///< f, [networks x issues], rows sum to 1
  std::vector<std::int32_t> region;       ///< row of World::regions, or region_global
  std::vector<std::int32_t> type;         ///< city type it is made for, or type_none
  std::vector<double> size_class_centre;  ///< ln persons; NaN = aims at no size class
  std::vector<double> visibility;         ///< v_n, > 0
  std::vector<double> charter;            ///< eta: 0 one city one vote .. 1 by resources
  std::vector<double> donor_share;        ///< delta in [0, 1): share of the donor in the message
  std::vector<double> donor_ideal;        ///< [networks x issues]
  std::vector<std::uint8_t> access;       ///< [networks x forums], Access at the founding
  std::vector<std::uint16_t> synthetic;
  std::size_t size() const { return id.size(); }
};

/// Dated memberships, sorted by (city, network). A row joins in the step that holds `joined`, and
/// at the start when earlier.
struct Memberships {
  std::vector<std::uint32_t> city, network;
  std::vector<Month> joined;
  std::vector<double> engagement;        ///< tau, > 0
  std::vector<std::uint16_t> synthetic;  ///< synthetic_members and synthetic_date
  std::size_t size() const { return city.size(); }
};

struct Forums {
  std::vector<std::string> id, name, rule, members_label, city_access;
  std::vector<Key> key;
  std::vector<double> weight;                    ///< F, [forums x issues], rows sum to 1
  std::vector<std::uint32_t> first_member;       ///< [forums + 1]: members of f are
  std::vector<std::uint32_t> member;             ///< member[first_member[f] .. [f + 1]), ascending
  std::vector<double> quota_heads, quota_power;  ///< q_h, q_p in [0, 1]
  std::vector<double> obligation, precision, delegation;  ///< [0, 1]
  std::vector<Month> first_session, last_session;
  std::vector<std::int32_t> every_years, session_month;  ///< session_month in 1..12
  std::vector<std::int32_t> capacity;                    ///< B_f: lines one session can move
  std::vector<double> lobby;                             ///< E_f / urban mass
  std::vector<std::string> family;  ///< forums of one name share status (access.family); "" = alone
  std::vector<double> text;         ///< x_f at the start, [forums x issues]; NaN =
                                    ///< from the sessions without cities before it
  std::size_t size() const { return id.size(); }
};

/// Whether the state has a seat in the forum.
inline bool is_member(const Forums& forums, std::size_t forum, std::uint32_t state) {
  const auto first = forums.member.begin() + forums.first_member[forum];
  return std::binary_search(first, forums.member.begin() + forums.first_member[forum + 1], state);
}

/// City i watches city j with a weight: row i is target[first[i] .. first[i + 1]). A tie to itself
/// replaces the weight 1 with which a city sees itself in learning.
struct Ties {
  std::vector<std::uint32_t> first, target;
  std::vector<double> weight;  ///< >= 0
};

struct Events {  ///< what happened outside: UN summits and the like (events.csv)
  std::vector<Month> month;
  std::vector<std::string> kind, name, city, state;
};

/// Regions that networks name: which states lie in them.
struct Regions {
  std::vector<std::string> name;
  std::vector<std::uint8_t> holds;  ///< [regions x states] 0 or 1
};

/// Settings that made this world and that no repetition may apply again: they travel with its
/// tables (applied.csv), so that a written world reads back as it was.
struct AppliedSettings {
  double lobby{1.0};
  std::int64_t networks{};  ///< of [fragmentation]; 0 = as the tables had them
  double member_dup{}, niche_dup{}, size_inequality{};
  double role{};  ///< weight of the line on the role of cities that was added; 0 = none
  bool operator==(const AppliedSettings&) const = default;
};

struct World {
  std::vector<std::string> issues;  ///< names of the K issues
  Cities cities;
  States states;
  StateDrift drift;
  Networks networks;  ///< also those founded later in the run, at their date
  Memberships memberships;
  Forums forums;
  Ties ties;
  Events events;
  Regions regions;
  AppliedSettings applied;
  std::size_t issue_count() const { return issues.size(); }
};

}  // namespace hansa
