/// \file   What other processes ask of standing: what soft power does, and who is credited.
#pragma once
#include <vector>

#include "hansa/engine/simulation.hpp"

namespace hansa {

/// What networks have obtained for what they cost, S/(S + S_half r), [networks].
std::vector<double> network_gains(const Simulation&);

/// Visibility of the networks with their soft power, [networks].
std::vector<double> visible_networks(const Simulation&);

/// What networks can spend on lobbying: their net, moved by soft power where that is on.
std::vector<double> effort_budgets(const Simulation&);

/// Credits networks with what the session took up of their asks.
void credit_uptake(Simulation&, const SessionRecord&);

/// Soft power of rows that were split or merged goes to their heirs, in proportion to gross.
void bequeath_soft_power(Simulation&);

}  // namespace hansa
