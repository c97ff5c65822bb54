/// \file   Probabilistic Condorcet election among the positions of the actors, all issues at once.
///
/// Model   Distance as i sees it d_ij = sqrt(sum_k s_ik^2 (x_ik - x_jk)^2 / sum_k s_ik^2),
/// positions in
///         units of the issue's scale. Utility u_ij = (1 - d_ij)(1 + d_ij R_i). Support for i
///         against j c_ij = 1e-8 + sum_k w_k max(0, u_ki - u_kj); i beats j with probability
///         c_ij/(c_ij + c_ji), itself with 1/2; p_i is in proportion to the product over j. A first
///         pass with R = 0 gives R_i = (3 p_i - (max p + 2 min p)) / (2 (max p - min p)), the
///         second the result.
/// Source  Wise & Bankes (2015), Non-spatial probabilistic Condorcet election methodology,
///         arXiv:1505.02509; the spatial model of politics of KTAB.
/// Ours    [C] The outcome on a table is the mean of the positions weighted by p: the first turn
/// only.
///         Where an actor has no position its proposal holds the compromise of the issue. The scale
///         of an issue is issue_scale(): 100 for positions on 0-100.
#pragma once
#include <span>
#include <vector>

#include "hansa/negotiation/table.hpp"

namespace hansa {

/// Smallest power of ten at or above the largest |position or status quo| of each issue; 1 when all
/// are 0. What a share of an issue's scale means: 5 % is 5 for positions on 0-100.
std::vector<double> issue_scale(const NegotiationTable& table);

/// p_i, [actors], sums to 1: the chance that the position of i wins.
std::vector<double> election_chances(const NegotiationTable& table, std::span<const double> scale);

/// Expected winning position, [issues].
std::vector<double> condorcet_election(const NegotiationTable& table);

}  // namespace hansa
