/// \file   Do networks with money do the same for the same cities?
///
/// Model   duplication = sum_{n != m} r_n r_m cos(f_n, f_m) cos(M_.n, M_.m) / sum_{n != m} r_n r_m
/// with
///         r shares of gross, f niches, M contributions; and its two factors apart. In [0, 1], 0
///         for fewer than two networks with money. [C] Computed without pairs: the products of unit
///         vectors sum to squares, O(memberships x issues).
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

struct DuplicationView {
  std::size_t issues{};
  MembershipRows memberships;
  std::span<const double> contribution;  ///< M, [memberships]
  std::span<const double> gross;         ///< [networks], sums of M
  std::span<const double> niche;         ///< f, [networks x issues]
};

struct Duplication {
  double both{};     ///< same issues for the same members
  double niche{};    ///< same issues: mean cos(f_n, f_m)
  double members{};  ///< same members: mean cos(M_.n, M_.m)
};
Duplication duplication(const DuplicationView&);

/// cos(M_.n, M_.m) of all pairs, [networks x networks], 1 on the diagonal. O(sum of d_i^2 + N^2).
std::vector<double> member_similarity(const MembershipRows&, std::span<const double> contribution,
                                      std::size_t networks);

}  // namespace hansa
