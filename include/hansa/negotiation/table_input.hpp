/// \file   From rows somebody wrote to a table that can be settled: checking, defaults, notes.
///
/// A row is about one actor and one issue. Missing cells and their meaning [C]:
///   position   the actor takes no part in the issue
///   salience   the mean of the saliences given on the issue; 1 when the table has none
///   power      given on any row of the actor; 1 for all when the table has none
///   ratifier   nobody at home to ask       sovereignty  0.05 per unit of hardness
///   payment    none                        spreads      5 % of the issue's scale, 10 %, 10 %
/// The actor `status_quo` holds the status quo of each issue in its position; 0 where it has none.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/negotiation/table.hpp"
#include "hansa/world/faults.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

/// The numbers a row may hold, in the order of negotiation_columns().
enum class RowNumber : std::uint8_t {
  position,
  salience,
  power,
  ratifier,
  sovereignty,
  payment,
  position_spread,
  salience_spread,
  power_spread
};
constexpr std::size_t row_numbers = 9;

struct ColumnMeaning {
  std::string_view name, meaning;
};
/// actor, issue, then the numbers: what --help and the documentation print.
std::array<ColumnMeaning, row_numbers + 2> negotiation_columns();

struct NegotiationRow {
  std::string actor, issue;
  Place place;  ///< of the actor
  std::array<std::optional<double>, row_numbers> number;
  std::array<Place, row_numbers> number_place;
  std::optional<double> operator[](RowNumber column) const {
    return number[static_cast<std::size_t>(column)];
  }
  Place place_of(RowNumber column) const { return number_place[static_cast<std::size_t>(column)]; }
};

/// Half-widths of the uniform draws around the table.
struct NegotiationSpread {
  std::vector<double> position;  ///< [actors x issues], in units of the issue
  std::vector<double> salience;  ///< [actors x issues], share of the salience
  std::vector<double> power;     ///< [actors], share of the power
};

struct NegotiationInput {
  NegotiationTable table;  ///< in the order of order_table()
  NegotiationSpread spread;
  std::vector<std::string> actors_as_written, issues_as_written;  ///< for showing
  std::vector<std::string> notes;  ///< what was assumed, a sentence each
};

/// What every reader ends in; adds to `faults` and gives an unusable table when there are any.
NegotiationInput build_negotiation(const std::string& path, const std::vector<NegotiationRow>& rows,
                                   std::vector<std::string> notes, Faults& faults);

/// Rows of a CSV table in any order of columns; comma, semicolon (then decimal commas too) or tab.
/// Columns it does not know are left out with a note, unless their name is nearly a known one.
/// Throws one InputError with all faults.
NegotiationInput read_negotiation_csv(const TableText& text);

/// Sets the status quo as somebody writes it: "40" for every issue, or "issue=40,other=10". Throws
/// InputError "--status-quo: problem (why). suggestion".
void set_status_quo(NegotiationTable& table, std::string_view text);

}  // namespace hansa
