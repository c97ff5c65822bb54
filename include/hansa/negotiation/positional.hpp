/// \file   Issue by issue: the compromise and the median.
///
/// Source  Compromise, O_k = sum c s x / sum c s: Van den Bos (1991), Dutch EC Policy Making; as
/// the
///         Nash solution when failure is very bad: Achen (2006), doi:10.1017/CBO9780511492082.
///         Median: Black (1948), JPE 56(1) 23, doi:10.1086/256633; weighted by power and salience
///         as in Bueno de Mesquita & Stokman (1994), European Community Decision Making.
#pragma once
#include <vector>

#include "hansa/negotiation/table.hpp"

namespace hansa {

/// Power- and salience-weighted mean of the positions, [issues]; the status quo where nobody cares.
std::vector<double> compromise(const NegotiationTable& table);

/// The smallest position with at least half of all power times salience at or below it, [issues];
/// the status quo where nobody cares. A share that is half up to rounding (1e-12) is half.
std::vector<double> weighted_median(const NegotiationTable& table);

}  // namespace hansa
