/// \file   Foundings, ends, mergers, peak bodies, donors and allies, as the engine calls them.
#pragma once
#include "hansa/engine/simulation.hpp"

namespace hansa {

/// Rows of the schedule, place 4, in this order.
void act_donors(Simulation&);
void act_foundings(Simulation&);
void act_dissolutions(Simulation&);
void act_mergers(Simulation&);
void act_peak_bodies(Simulation&);

/// The network's donor, where it has one, leaves for good.
void lose_donor(Simulation&, std::uint32_t network);

/// Bodies that stand, by label, and whether there is any.
std::vector<std::uint32_t> bodies(const Simulation&);
bool any_body(const Simulation&);

/// What a body costs each network, as a share of its gross, [networks]; 0 outside.
std::vector<double> body_costs(const Simulation&);

/// Forms a body that no review ends: the calendar's. Returns its label.
std::uint32_t form_body(Simulation&, std::span<const std::uint32_t> networks);

/// Competing mass of a forum, allies of states included. [all gross at the start]
double lobby_of(const Simulation&, std::size_t forum);

/// membership.cost times the table of cost_years and cost_values at this step.
double collaboration_cost(const Simulation&);

/// What cities see of networks. `rule`, `looks` and `peers` must outlive the view.
MembershipView membership_view(const Simulation&, const MembershipParameters& rule,
                               const LookTable& looks, const PeerCounts& peers);

/// Whether the calendar has silenced a network in this step, or what cities do to their states.
bool network_is_muted(const Simulation&, std::uint32_t network);
bool cities_are_muted(const Simulation&);

/// Whether a network speaks in a forum: it is not muted, and does not meet for another forum alone.
bool speaks_in(const Simulation&, std::uint32_t network, std::size_t forum);

/// Puts peak bodies in the place of their members among sim.speakers.
void speak_through_bodies(Simulation&);

/// Shares of gross that may be spoken for, [networks] or empty: a body's is its members', by gross.
std::vector<double> backing_of_speakers(const Simulation&, std::vector<double> backing);

/// The memberships as those of speakers: a city belongs to a body once, with all it brings.
MembershipColumns speaking_memberships(const Simulation&);

}  // namespace hansa
