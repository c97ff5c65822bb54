/// \file   What can be set, as plain numbers. Default, range, unit, meaning and source of each
/// stand
///         in one place: sim/scenario/parameter_table.cpp.
///
/// A value-initialised group is the exact off value of its mechanism (all zero).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/world/parameters/ecology.hpp"
#include "hansa/world/parameters/pledges.hpp"
#include "hansa/world/parameters/politics.hpp"
#include "hansa/world/parameters/recognition.hpp"
#include "hansa/world/parameters/standing.hpp"
#include "hansa/world/parameters/urbanisation.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// One number for all issues, or one an issue (size 1 or K).
struct PerIssue {
  std::vector<double> value{0.0};
  double operator[](std::size_t issue) const { return value.size() == 1 ? value[0] : value[issue]; }
  bool operator==(const PerIssue&) const = default;
};

/// Positions of states and cities where the tables give none (MODEL 7) [C].
struct PositionParameters {
  PerIssue intercept, democracy, alignment, income, urban;  ///< c_k0 .. c_k4
  PerIssue state_noise;                                     ///< sd_k
  PerIssue gap;             ///< theta - y before noise; 0 by default, an axis of every headline map
  double city_noise{};      ///< sd_i
  double salience_noise{};  ///< sd of the log salience weights of states and cities
  bool operator==(const PositionParameters&) const = default;
};

struct SyntheticParameters {
  std::int64_t cities{}, states{}, networks{}, forums{};
  double zipf{};             ///< exponent of the rank-size rule of populations
  double largest{};          ///< population of the largest city [persons]
  double network_size{};     ///< median members of a network
  double network_size_sd{};  ///< sd of log size
  double global_share{};     ///< share of networks that are global
  double size_class_share{};
  bool operator==(const SyntheticParameters&) const = default;
};

struct FragmentationParameters {
  std::int64_t networks{};  ///< 0 = as the world has them
  double member_dup{}, niche_dup{}, size_inequality{};
  bool operator==(const FragmentationParameters&) const = default;
};

struct WorldRecipe {
  std::string kind;    ///< observed | synthetic | given
  std::string folder;  ///< of CSV tables
  std::vector<std::string> issues;
  std::uint64_t seed{}, replicate{};
  Month start{}, end{};
  std::int64_t complete_networks_to{};  ///< networks at the start, synthetic ones added; 0 off
  double fill_share{};    ///< share of a listed size that is placed among the cities; 0 off
  double office_share{};  ///< share of cities of 1 million with an office of international affairs
  double sovereignty{};   ///< cost of one unit of hardness where the table gives none
  double openness{};      ///< of states at full democracy where the table gives none
  double stubbornness{};
  double ratifier_distance{};  ///< sd of z - y
  double charter{}, donor_share{};
  double visibility_sd{};        ///< sd_v
  std::int64_t capacity{};       ///< 0 = as the forum table; else B_f of every forum
  std::vector<double> hardness;  ///< obligation, precision, delegation of every forum; {} = table
  double lobby{};                ///< multiplies the competing mass of every forum
  bool equal_niches{};           ///< every network cares for all issues alike
  bool all_access{};             ///< access = "all"
  std::string summit_issue;  ///< the issue that summit.csv tells in detail; "" without that table
  std::string summit_forum;  ///< where the actors of summit.csv meet
  PositionParameters positions;
  SyntheticParameters synthetic;
  FragmentationParameters fragmentation;
  RoleLineParameters role;
  bool operator==(const WorldRecipe&) const = default;
};

struct MembershipParameters {  // MODEL 4, defaults met the moments of section 10 in a prototype
  double search{}, look_exponent{}, staff{}, staff_exponent{}, office_staff{};
  double coordination_load{};    ///< xi
  double join{};                 ///< lambda, chance that a look becomes a membership
  double visibility_exponent{};  ///< a_vis
  double crowding{};             ///< 1: looks are shared among networks
  double fit{}, same_region{}, away{}, same_type{}, peers{}, size_class{}, size_class_width{};
  double dues{};  ///< a_dues
  double exit{};  ///< mu [1/year]
  double exit_fit{}, exit_overload{}, exit_office{}, exit_gain{}, exit_politics{};
  double cost{};                                ///< collaboration cost, 1 = off
  std::vector<double> cost_years, cost_values;  ///< factors of it by date; empty = off
};

struct MoneyParameters {
  double budget{};    ///< b: share of a city's resources spent on networks
  double overhead{};  ///< phi: of each network, as a share of all gross at the start
};

struct AgendaParameters {
  std::int64_t asks{};    ///< J; 0 or >= K: all lines
  double coordination{};  ///< c
  double coordination_cost0{}, coordination_cost1{}, coordination_exponent{};
  std::int64_t lead{};       ///< asks are tabled so long before a session [months]; 0 off
  double transmission{1.0};  ///< chance that what was tabled is passed on; 1 off
};

struct AccessParameters {
  double rate{};  ///< [1/year], 0 = nobody new
  double threshold{}, expertise{}, population{};
  std::int64_t slots{};          ///< networks with a seat that one session hears; 0 = no limit
  double consultative_weight{};  ///< effort of consultative status relative to a seat, [0,1]
  double family{};      ///< yearly chance that a status holds in another forum of its family; 0 off
  double delivered{};   ///< w3, of delivered pledges; 0 off
  double invitation{};  ///< chance x openness that a state takes a city along to a session; 0 off
  double alone{};       ///< share of networks' means that members take back for themselves; 0 off
};

enum class ContestLevel : std::uint8_t { line, forum };

struct AttentionParameters {
  double gamma{};  ///< decisiveness
  double entry_cost{};
  ContestLevel contest{ContestLevel::line};
  double endorse{};  ///< a secretariat multiplies effort for a declaration by 1 + this; 0 off
  double endorse_chance{};  ///< of a session whose secretariat endorses
};

struct LobbyingParameters {
  double strength{};       ///< eta_s
  double coherence{};      ///< c_exp; 0 off
  double corroboration{};  ///< nu; 0 off
  double own_cities{};     ///< chi, either sign; 0 off
  double persist{};        ///< share of a session's push that stays
  double anchor{};         ///< [1/year]
  double drift{};          ///< strength of states_by_year.csv; 0 off
  double boomerang{};      ///< share of refused pressure of own cities that goes abroad; 0 off
  double target{};         ///< how sharply pressure aims at states near the pivot; 0 off
  double example{};        ///< zeta, either sign; 0 off
};

struct SummitParameters {
  double slack{};           ///< s0, mean of the exponential slack; 0 off
  double least_progress{};  ///< l_min
  double least_move{};
  double stale{};          ///< [1/year]
  std::int64_t burn_in{};  ///< sessions without cities before the start
  std::string model;  ///< who writes proposals, a name of negotiation/bargaining.hpp; "" winset
};

struct LearningParameters {
  double weight{};    ///< yearly weight of what a city sees, [0, 1]; 0 off
  double networks{};  ///< weight of the networks' messages against ties
  double ties{};
  double confidence{};  ///< bound on |difference|; 0 = no bound
  double anchor{};      ///< weight of the first ideal, [0, 1]
};

struct VoiceParameters {
  double least_distance{};  ///< V is missing below it
  double top_code{};        ///< largest share of one city in the population weights
  std::int64_t draws{};     ///< redraws of the slack for expected voice
  bool muted{};             ///< cities move no state in sessions from muted_from on
  Month muted_from{};
  bool mutes(Month session) const { return muted && session >= muted_from; }
};

struct Parameters {
  MembershipParameters membership;
  MoneyParameters money;
  AgendaParameters agenda;
  AccessParameters access;
  AttentionParameters attention;
  LobbyingParameters lobbying;
  SummitParameters summit;
  LearningParameters learning;
  VoiceParameters voice;
  PoliticsParameters politics;
  ComplianceParameters compliance;
  EcologyParameters ecology;
  RecognitionParameters recognition;
  PledgeParameters pledges;
  StandingParameters standing;
  UrbanisationParameters urbanisation;
};

}  // namespace hansa
