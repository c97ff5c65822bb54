/// \file   Designs: where in the space of the factors a study looks.
///
/// Every design is a pure function of its arguments. What is random is keyed by the seed, the
/// number of the factor and the number of the point, so that one factor or, in a Sobol' sequence,
/// more points at the end leave the others where they were.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/study/unit_points.hpp"

namespace hansa {

/// Quantile at which level `index` of `levels` listed ones lies: the middle of its share.
double level_quantile(std::size_t index, std::size_t levels);

/// Quantile of point `index` of `points` on a range: evenly spaced, both ends included; of one
/// point the middle.
double grid_quantile(std::size_t index, std::size_t points);

/// All combinations; the last factor changes fastest. `quantiles` are those of each factor.
UnitPoints full_factorial(std::span<const std::vector<double>> quantiles);

/// Latin hypercube: of each factor one value in each of `points` slices of equal probability,
/// paired at random and placed at random within the slice.
/// Source  McKay, Beckman & Conover (1979), doi:10.1080/00401706.1979.10489755.
UnitPoints latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

/// Latin hypercube whose points keep their distance: swaps of two values of one factor, drawn at
/// random, are kept when they lower phi_p = sum over pairs of distance^-p, p = 20.
/// Source  Morris & Mitchell (1995), doi:10.1016/0378-3758(94)00035-T; [C] plain descent, with
///         200 swaps a point but no more than 2e8 distances in all.
UnitPoints maximin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

/// The first points of a Sobol' sequence, the origin included, scrambled: a random bit decides at
/// each node of the binary tree of each factor whether its halves change places (Owen's nested
/// uniform scrambling), exactly for 32 bits; below, places are uniform. 2^m points hit each of 2^m
/// slices of each factor once; fewer or more points than a power of two lose balance.
/// Source  Owen (1995), doi:10.1007/978-1-4612-2552-2_19; directions: Joe & Kuo (2008),
///         doi:10.1137/070709359, as in Boost.Random. At most 3667 factors.
UnitPoints sobol_points(std::size_t points, std::size_t factors, std::uint64_t seed);

/// The same without scrambling, for comparison with published values.
UnitPoints plain_sobol_points(std::size_t points, std::size_t factors);

enum class SecondOrder : std::uint8_t { no, yes };

/// From 2 k columns the points from which Sobol' indices are estimated, laid out as SALib does: for
/// each base row the first k columns A; for each factor i A with column i of B; with second order
/// for each factor B with column i of A; and B, the last k columns. Points: base (k + 2), or
/// base (2 k + 2).
/// Source  Saltelli (2002), doi:10.1016/S0010-4655(02)00280-1; Herman & Usher (2017), SALib,
///         doi:10.21105/joss.00097.
UnitPoints saltelli_points(const UnitPoints& base, SecondOrder second_order);

/// Morris trajectories: from a random point of a grid of `levels` (even) values 0, 1/(p - 1) .. 1
/// one factor after the other, in random order, goes up or down by p / (2 (p - 1)). Points:
/// trajectories (k + 1).
/// Source  Morris (1991), doi:10.1080/00401706.1991.10484804.
UnitPoints morris_points(std::size_t trajectories, std::size_t factors, std::size_t levels,
                         std::uint64_t seed);

/// Order of running such that any first part spreads over the design: begins near the centre and
/// goes on with the point farthest from those before (ties: the first row). Designs of more than
/// 4096 points come in keyed random order. [C]
std::vector<std::size_t> spreading_order(const UnitPoints& points, std::uint64_t seed);

/// 0, 1, 2, ...: designs whose first parts are designs themselves.
std::vector<std::size_t> natural_order(std::size_t points);

}  // namespace hansa
