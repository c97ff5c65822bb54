/// \file   A table of actors as a file: CSV, or TOML with its terms beside it.
///
/// TOML:  format = 1, rule, hardness, slack (each may be left out), [status_quo] with a number an
/// issue, and one [[row]] for each actor and issue with the keys of negotiation_columns().
#pragma once
#include <optional>
#include <string>

#include "hansa/negotiation/table_input.hpp"

namespace hansa {

struct NegotiationFile {
  NegotiationInput input;
  std::optional<std::string> rule;
  std::optional<double> hardness, slack;
};

/// By the end of the path: .toml is TOML, everything else CSV. Throws one InputError with all
/// faults.
NegotiationFile read_negotiation(const TableText& text);

}  // namespace hansa
