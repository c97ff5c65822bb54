#include <charconv>
#include <cmath>

#include "hansa/scenario/parameter_table.hpp"

namespace hansa {
namespace {

std::string quoted(const std::string& text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string result = "\"";
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      result += {'\\', letter};
    } else if (letter == '\n') {
      result += "\\n";
    } else if (code < 0x20 || code == 0x7f) {
      result += std::string{"\\u00"} + hex[code / 16] + hex[code % 16];
    } else {
      result += letter;
    }
  }
  return result + '"';
}

struct AsToml {
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
  std::string operator()(double number) const {
    auto text = to_text(number);
    const bool looks_whole = text.find_first_not_of("-0123456789") == std::string::npos;
    return looks_whole ? text + ".0" : text;
  }
  std::string operator()(const std::string& text) const { return quoted(text); }
  template <class T>
  std::string operator()(const std::vector<T>& list) const {
    if constexpr (std::is_same_v<T, double>) {
      if (list.size() == 1) return (*this)(list[0]);
    }
    std::string text;
    for (const auto& item : list) text += (text.empty() ? "" : ", ") + (*this)(item);
    return '[' + text + ']';
  }
};

}  // namespace

std::string to_text(double number) {
  if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
  const auto size = std::abs(number);
  const bool plain = number == 0.0 || (size >= 1e-5 && size < 1e15);  // 0.0004, not 4e-04
  char buffer[64];
  const auto end =
      plain ? std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr
            : std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
  return {buffer, end};
}

std::string to_toml(const Value& value) { return std::visit(AsToml{}, value); }

std::string range_text(const ParameterRow& row) {
  if (row.kind == ValueKind::choice) {
    std::string all;
    for (const auto choice : row.choices) all += (all.empty() ? "" : " | ") + std::string{choice};
    return all;
  }
  const bool quantity = row.kind == ValueKind::number || row.kind == ValueKind::integer ||
                        row.kind == ValueKind::per_issue || row.kind == ValueKind::number_list;
  if (row.kind == ValueKind::yes_no) return "true | false";
  if (row.kind == ValueKind::date) return "year 1800 to 2500";
  if (!quantity) return "";
  if (std::isinf(row.most)) {
    return std::isinf(row.least) ? "any" : "at least " + to_text(row.least);
  }
  const bool whole = row.kind == ValueKind::integer;
  const auto text = [&](double end) {
    return whole ? std::to_string(static_cast<std::int64_t>(end)) : to_text(end);
  };
  return text(row.least) + " to " + text(row.most);
}

}  // namespace hansa
