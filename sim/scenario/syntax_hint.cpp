#include "hansa/scenario/syntax_hint.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hansa {
namespace {

bool digit(char letter) { return letter >= '0' && letter <= '9'; }
bool letter(char sign) { return std::isalpha(static_cast<unsigned char>(sign)) != 0; }

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char sign) { return sign == ' ' || sign == '\t' || sign == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// 1995-06, which TOML takes for the beginning of a day.
bool is_month(std::string_view value) {
  return value.size() == 7 && value[4] == '-' && digit(value[0]) && digit(value[6]);
}

/// 0,5 as much of the world writes it.
bool has_decimal_comma(std::string_view value) {
  const auto comma = value.find(',');
  const auto odd = [](char sign) { return !digit(sign) && sign != ',' && sign != '-'; };
  return comma != std::string_view::npos && std::ranges::none_of(value, odd);
}

std::string value_hint(std::string_view value) {
  if (value.empty()) return "A value is missing after the =.";
  if (value.find("\u201c") != value.npos || value.find("\u201d") != value.npos) {
    return "Use straight quotes: \".";
  }
  if (is_month(value)) return "Write a month in quotes: \"" + std::string{value} + "\".";
  if (has_decimal_comma(value)) return "Write numbers with a point: 0.5, not 0,5.";
  if (value.front() == '.') return "Write 0" + std::string{value} + ".";
  if (value.front() == '{' && value.find('}') == value.npos) {
    return "A table in braces must stand on one line.";
  }
  constexpr std::array<std::string_view, 6> yes_no{"yes", "no", "on", "off", "True", "False"};
  if (std::ranges::find(yes_no, value) != yes_no.end()) return "Write true or false.";
  if (letter(value.front()) && value != "true" && value != "false") {
    return "Write text in quotes: \"" + std::string{value} + "\".";
  }
  if (value.back() == '%') return "Write shares as numbers: 0.05, not 5 %.";
  return "";
}

}  // namespace

std::string syntax_hint(std::string_view line) {
  line = trimmed(line.substr(0, line.find('#')));
  const auto equals = line.find('=');
  if (equals != line.npos) return value_hint(trimmed(line.substr(equals + 1)));
  if (line.starts_with('[')) return "A table begins with [name], an entry of a list with [[name]].";
  if (line.find(':') != line.npos) return "Write key = value, with an equals sign.";
  return "";
}

}  // namespace hansa
