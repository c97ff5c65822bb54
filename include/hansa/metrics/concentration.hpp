/// \file   How many, how equal.
///
/// Source  Hill (1973), doi:10.2307/1934352: effective numbers of order 1 and 2.
#pragma once
#include <span>

namespace hansa {

/// Amounts >= 0 need not sum to 1. NaN (missing) when they sum to 0.
double herfindahl(std::span<const double> amounts);          ///< sum of squared shares
double effective_number_1(std::span<const double> amounts);  ///< exp of the entropy of shares
double effective_number_2(std::span<const double> amounts);  ///< 1 / herfindahl
double entropy(std::span<const double> amounts);             ///< of shares [nat]
double gini(std::span<const double> amounts);                ///< 0 equal .. 1 - 1/n

/// Entropy of shares over that of equal shares among all amounts, [0, 1]; NaN for fewer than two.
double evenness(std::span<const double> amounts);

}  // namespace hansa
