/// \file   The actions of the calendar, a function each. carry_out() chooses.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/engine/simulation.hpp"

namespace hansa {

/// Rows of the networks that an entry names, ascending; {"all"} is every one in force. Throws
/// InputError for one that does not stand.
std::vector<std::uint32_t> named_networks(const Simulation&, const CalendarEntry&,
                                          const std::vector<std::string>& ids);

/// Founds the network, with the cities that it names and a drawn share of the others.
void found_network(Simulation&, const CalendarEntry&);

/// Deals memberships out anew; every city and every network keeps its number, every city its sum
/// of engagements: what a lost membership had goes to the gained ones, in the order of networks.
void rewire_memberships(Simulation&, const CalendarEntry&);

void mute_networks(Simulation&, const CalendarEntry&);
void withdraw_from_forum(Simulation&, const CalendarEntry&);
void renege_on_text(Simulation&, const CalendarEntry&);

/// Donors of the networks leave for good; one without a donor stays as it is.
void dismiss_donors(Simulation&, const CalendarEntry&);

/// Gives parameters other values, and to what was computed from the old ones.
void set_parameters(Simulation&, const CalendarEntry&);

}  // namespace hansa
