/// \file   What it costs to work together across borders, by date.
///
/// Reads   the scenario's table.    Writes   cost(t).    Order   none.
///
/// Model   cost(t) = membership.cost x the value of the table at t, linear between its years and
///         constant outside; without a table membership.cost itself. It divides the chance to join
///         and the foundings, and multiplies the load of coordination. [C]
/// Source  Foster & Swiney (2019): events and technology made collaboration cheaper. A claim, with
///         no series behind it; the table is the experimenter's.
#pragma once
#include <span>

namespace hansa {

/// `years` ascending, `values` one for each; 1 when either is empty.
double cost_factor(std::span<const double> years, std::span<const double> values, double year);

}  // namespace hansa
