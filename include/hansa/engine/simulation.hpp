/// \file   One run: what it was given, what changes, and what this step has to report.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "hansa/engine/for_each.hpp"
#include "hansa/engine/membership_columns.hpp"
#include "hansa/engine/record.hpp"
#include "hansa/engine/speakers.hpp"
#include "hansa/engine/state.hpp"
#include "hansa/metrics/voice.hpp"
#include "hansa/process/access.hpp"
#include "hansa/process/membership.hpp"
#include "hansa/process/negotiation.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Counts and sums of one step, for the observation.
struct StepTally {
  std::uint32_t joins{}, exits{}, founded{}, closed{};
  std::uint64_t clipped{};  ///< log hazards clipped to [-20, 3]
  std::vector<SessionRecord> sessions;
  std::vector<MembershipEvent> memberships;
  std::vector<NetworkEvent> networks;
  PoliticsTally politics;
  EcologyTally ecology;
  RecognitionTally recognition;
  PledgesTally pledges;
  StandingTally standing;
  void clear();
};

/// The networks that took over a row which was split or merged: rows first .. first + count - 1.
struct Heirs {
  std::uint32_t first{}, count{};
};

class Simulation {
 public:
  Simulation(const Scenario& scenario, const World& world, Order order);

  const Scenario& scenario;
  const World& world;
  const Order order;
  const KeyedDraw draw;
  const double dt;  ///< [years]
  Parameters parameters;

  RunState state;
  StepTally tally;
  std::vector<double> series;  ///< values of series_definitions()

  // By the size of cities, so constant unless they grow.
  std::array<std::vector<double>, weightings> city_weight;  ///< [cities], sum 1
  std::vector<double> search, hours;      ///< [cities] looks a year at one network; staff hours
  std::vector<std::uint32_t> comparable;  ///< [cities] comparable cities share a number

  // Constant during a run.
  std::vector<std::uint32_t> city_region;  ///< [cities]
  std::vector<std::uint32_t> dated;        ///< rows of world.memberships by date
  std::vector<double> forum_need, forum_openness, forum_sovereignty;  ///< [forums]

  // Progress through what is dated.
  std::size_t next_dated{}, next_entry{};
  std::vector<Heirs> heirs;  ///< [networks]; count 0 = none

  // Sums since the last sample of indices; both [cities], empty where no sample is taken.
  Month next_indices{};
  std::vector<double> say;     ///< weight in what states heard
  std::vector<double> heeded;  ///< <x - x~, theta - x~>: how far texts went the city's way

  // Second buffers and scratch, kept between steps so that little is allocated in them.
  MembershipColumns spare_memberships;
  std::vector<std::uint8_t> leaves;  ///< [memberships], or empty
  std::vector<Join> joins;
  std::vector<MembershipChange> changes;    ///< [cities]
  std::vector<double> next_ideal;           ///< [cities x issues]
  std::vector<std::uint32_t> forum_family;  ///< [forums]; empty = every forum alone
  std::vector<double> recognised;           ///< [forums] log odds of access by the text; empty = 0
  std::vector<std::uint8_t> kept_out;       ///< [networks x forums] by a clause; empty = nobody
  std::vector<double> represented;          ///< [networks] share of the population, [0, 1]
  std::vector<std::uint8_t> next_access;    ///< [networks x forums]
  Speakers speakers;                        ///< of the session in hand, networks first
  std::vector<double> hearing;              ///< [speakers x forums]
  std::vector<std::uint8_t> asks;           ///< [speakers x forums x issues]
  std::vector<double> effort;               ///< [speakers x forums x issues] [money]
  std::vector<double> attention;            ///< [speakers x issues], of the session in hand
  std::vector<double> lobbied;              ///< y', [states x issues]
  std::array<std::vector<double>, weightings> urban_text;  ///< g, [issues]
  SummitTable table, muted_table;

  std::size_t issues() const { return world.issues.size(); }
  std::size_t cities() const { return world.cities.size(); }
  std::size_t states() const { return world.states.size(); }
  std::size_t forums() const { return world.forums.size(); }
  std::size_t networks() const { return state.networks.size(); }
  /// Row `forum` of a column [forums x issues].
  std::span<const double> line(std::span<const double> column, std::size_t forum) const {
    return column.subspan(forum * issues(), issues());
  }
  Month step_end() const { return state.month + scenario.months_per_step; }
};

/// The processes, in the order of the schedule. Each writes only what its row in the table names.
void act_calendar(Simulation&);
void act_domestic_politics(Simulation&);
void act_membership(Simulation&);
void act_money(Simulation&);
void act_agenda(Simulation&);
void act_access(Simulation&);
void act_sessions(Simulation&);
void act_learning(Simulation&);
void act_preemption(Simulation&);
void act_standing(Simulation&);
void act_observation(Simulation&);

/// The row that stands for `network` now: itself, or, when it was split or merged, the heir that
/// the city draws. None when it closed.
std::optional<std::uint32_t> standing_network(const Simulation&, std::uint32_t city,
                                              std::uint32_t network);

/// Memberships of the tables dated before `before` join.
void join_dated(Simulation&, Month before);

/// Applies `leaves` and `joins` to the memberships, and reports them. Returns how many joined.
std::uint32_t change_memberships(Simulation&);

/// The money in which overheads and lobbies are counted: all gross at the start.
void set_unit(Simulation&);

AccessView access_view(const Simulation&);

/// What `forum` negotiates when its states want `ideal`, [states x issues].
SummitView summit_view(const Simulation&, std::size_t forum, std::span<const double> ideal);

/// Slack of a session; redraw 0 is the one that counts. The same in every twin. [utility]
double session_slack(const Simulation&, std::size_t forum, Month session, std::uint64_t redraw);

/// Texts at the start: those of the tables, or what sessions without cities make of nothing.
void start_texts(Simulation&);

/// Carries out an intervention of the calendar.
void carry_out(Simulation&, const CalendarEntry&);

}  // namespace hansa
