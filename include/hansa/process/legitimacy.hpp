/// \file   For whom a network may speak.
///
/// Reads   memberships, the population it represents.    Writes   legitimacy.
/// Order   sums run over memberships in their order (by city).
///
/// Model   legitimacy_n = represented_n x engaged_n: the share of the people of member cities that
///         live in its own (process/access.hpp), times the mean share of its members' engagement
///         that it holds, tau_in / sum_m tau_im. Both are in [0, 1]: many people, whose cities
///         stand behind it. With a weight above 0 it opens the doors of forums (place 6 of the next
///         step). [C]
/// Source  Input legitimacy of networks: Foster & Swiney (2019). Form: ours. [C]
#pragma once
#include <span>
#include <vector>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// Mean of tau_in / sum_m tau_im over the members of each network, [networks]; 0 without members.
std::vector<double> engaged_share(const MembershipRows&, std::size_t networks);

/// [networks], [0, 1].
std::vector<double> legitimacy(const MembershipRows&, std::span<const double> represented);

}  // namespace hansa
