/// \file   Are the networks of cities with few of them a part of the networks of cities with many?
///
/// Model   For two cities with d_i > d_j > 0 memberships, the share of j's networks that i has too,
///         x 100; 0 where d_i = d_j. NODF of cities is the mean over all pairs of member cities,
///         that of networks the same with the sides exchanged, NODF the mean over both kinds of
///         pairs. In [0, 100]: 100 perfectly nested.
/// Source  Almeida-Neto, Guimaraes, Guimaraes, Loyola & Ulrich (2008),
///         doi:10.1111/j.0030-1299.2008.16644.x. The sum over pairs is had without pairs: each
///         network counts, for each of its members, how many of the others have more memberships.
#pragma once
#include "hansa/metrics/affiliation.hpp"

namespace hansa {

struct Nodf {
  double all{}, cities{}, networks{};  ///< NaN where there is no pair
};

/// O(cities + memberships x log(memberships of a city) + networks x most memberships of a city).
Nodf nodf(const Affiliation&);

}  // namespace hansa
