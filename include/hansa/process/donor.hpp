/// \file   What donors and allies pay, and donors who leave.
///
/// Reads   donors' share of the message, gross.    Writes   donors who leave; money of donors and
///         allies.    Order   among networks: any.
///
/// Model   A donor holds delta_n of the message (process/agenda.hpp) and pays money x delta/(1 -
///         delta) x gross of its members: at money = 1 as much of the means as of the message.
///         At rate `leave` it goes for good: delta becomes 0, its money ends, and the share lost
///         weighs on the network's life (process/dissolution.hpp).
///         Allies of networks add allies.networks x unit to what all can spend, by gross, so that
///         splits do not change the sum; unit = all gross at the start. Allies of states add
///         allies.states to the lobby of every forum. [C]
#pragma once
#include <span>

#include "hansa/base/quantity.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

/// What a donor adds to the gross of its network. [money]
double donor_money(const DonorParameters&, double donor_share, double members_gross);

/// What allies add to a network's net. [money]
double ally_money(const AllyParameters&, double unit, double gross, double all_gross);

/// Chance that a donor leaves within dt.
double donor_leaves(const DonorParameters&, Years dt);

}  // namespace hansa
