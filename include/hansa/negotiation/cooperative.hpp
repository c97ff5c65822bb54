/// \file   Cooperative solutions: Nash and Kalai-Smorodinsky over several issues.
///
/// Model   Every party has a surplus over disagreement, concave in the text. Nash: the text with
/// the
///         largest sum of power x ln surplus. Kalai-Smorodinsky: the text at which all get the
///         same, largest share of the most each could get while nobody falls below disagreement.
/// Source  Nash (1950), Econometrica 18(2) 155, doi:10.2307/1907266; weights: Kalai (1977),
///         doi:10.1007/BF01774658. Kalai & Smorodinsky (1975), doi:10.2307/1914280.
#pragma once
#include <span>
#include <vector>

#include "hansa/negotiation/concave_program.hpp"
#include "hansa/negotiation/table.hpp"

namespace hansa {

/// Parties whose surpluses are rows, and constraints (rows >= 0) on the text.
struct BargainingProblem {
  QuadraticRows surplus;
  QuadraticRows constraint;
  std::vector<double> power;  ///< > 0, one a party; Kalai-Smorodinsky does not use it
  std::vector<double> start;  ///< any point to search from
};

/// The agreement, or nothing when no point gives everybody a surplus (above 1e-9).
std::vector<double> nash_agreement(const BargainingProblem& problem);
std::vector<double> kalai_smorodinsky_agreement(const BargainingProblem& problem);

/// On a table the disagreement is the status quo: the surplus of a text is what it is worth above
/// the status quo, plus slack and side payment, less the cost of hardness; a ratifier must not fall
/// below its own. Actors without power or without any interest are no parties [C]. The status quo
/// stands where no text is better for all.
std::vector<double> nash(const NegotiationTable& table, const NegotiationTerms& terms);
std::vector<double> kalai_smorodinsky(const NegotiationTable& table, const NegotiationTerms& terms);

}  // namespace hansa
