/// \file   From a node of a document, or the text after --set key=, to a checked value.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "hansa/scenario/document.hpp"
#include "hansa/scenario/parameter_table.hpp"

namespace hansa {

/// Why a value does not fit its row: "problem (why it is one). suggestion".
struct Misfit {
  std::string problem;
};

/// The value that a row would take, or why it takes none. A whole number is a number as well.
std::variant<Value, Misfit> convert_value(const ParameterRow& row, const Node& node);

/// The same for the command line: TOML, or text and lists without quotes and brackets.
std::variant<Value, Misfit> convert_setting(const ParameterRow& row, const std::string& text);

}  // namespace hansa
