/// \file   Text in tables of Markdown.
#pragma once
#include <string>
#include <string_view>

namespace hansa {

/// The text as a cell: the bar, which would end the cell, is escaped.
inline std::string markdown_cell(std::string_view text) {
  std::string cell;
  for (const char letter : text) {
    if (letter == '|') cell += '\\';
    cell += letter;
  }
  return cell;
}

}  // namespace hansa
