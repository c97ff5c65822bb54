/// \file   Urbanisation, and what is computed from the populations of cities, as the engine calls
///         them.
#pragma once
#include "hansa/engine/simulation.hpp"

namespace hansa {

/// Row of the schedule.
void act_urbanisation(Simulation&);

/// Populations, resources and urban shares as the world gives them.
void start_settlement(Simulation&);

/// What follows from the population and resources of cities: looks, staff hours, who is comparable,
/// weights in the cities' ideal text.
void measure_cities(Simulation&);

/// The rate of urbanisation is another from `month` on.
void change_urbanisation(Simulation&, double rate, Month month);

/// What cities have: their resources less what punishments withhold.
void settle_resources(Simulation&);

}  // namespace hansa
