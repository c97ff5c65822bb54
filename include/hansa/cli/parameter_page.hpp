/// \file   The parameter table as text: for the terminal and for docs/parameters.md.
#pragma once
#include <iosfwd>
#include <string_view>

#include "hansa/scenario/parameter_table.hpp"

namespace hansa {

/// Groups with their keys, a line each.
void write_parameter_list(std::ostream& out);

/// The keys of one group, a line each. False when there is no such group.
bool write_parameter_group(std::ostream& out, std::string_view group);

/// All about one key.
void write_parameter(std::ostream& out, const ParameterRow& row);

/// Actions of [[calendar]] and their values.
void write_calendar_actions(std::ostream& out);

/// How [[twin]] is written.
void write_twins(std::ostream& out);

/// docs/parameters.md.
void write_parameter_markdown(std::ostream& out);

}  // namespace hansa
