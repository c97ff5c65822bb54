#include "hansa/scenario/convert_value.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/scenario/dates.hpp"

namespace hansa {
namespace {

using Result = std::variant<Value, Misfit>;

template <class T>
Result fits(T value) {
  return Result{std::in_place_index<0>, std::move(value)};
}

std::string in_words(ValueKind kind) {
  switch (kind) {
    case ValueKind::number:
      return "a number";
    case ValueKind::integer:
      return "a whole number";
    case ValueKind::yes_no:
      return "true or false";
    case ValueKind::date:
      return "a date: 1995 or \"1995-06\"";
    case ValueKind::text_list:
      return "a list of texts: [\"a\", \"b\"]";
    case ValueKind::number_list:
      return "a list of numbers";
    case ValueKind::per_issue:
      return "a number, or a list with one for each issue";
    default:
      return "text, in quotes";
  }
}

/// Whether this is a key of a scenario, with a default and a page of its own.
bool is_key(const ParameterRow& row) { return row.page.empty(); }

Misfit wrong_type(const ParameterRow& row, const Node& node) {
  return {std::string{row.key} + " is " + std::string{describe_type(node)} + " (must be " +
          in_words(row.kind) + "). See `hansa describe " +
          std::string{is_key(row) ? row.key : row.page} + "`."};
}

Misfit bad_number(const ParameterRow& row, const std::string& value, const std::string& why) {
  return {std::string{row.key} + " = " + value + " (" + why + ")." +
          (is_key(row) ? " The default is " + to_toml(row.standard) + "." : "")};
}

Misfit out_of_range(const ParameterRow& row, const std::string& value) {
  const bool plain = row.unit.empty() || row.unit == "1";
  const auto unit = plain ? "" : ", in " + std::string{row.unit};
  return bad_number(row, value, "must be " + range_text(row) + unit);
}

std::optional<double> number_of(const Node& node) {
  if (const auto* number = node.as<double>()) return *number;
  if (const auto* whole = node.as<std::int64_t>()) return static_cast<double>(*whole);
  return std::nullopt;
}

Result as_number(const ParameterRow& row, const Node& node) {
  const auto number = number_of(node);
  if (!number) return wrong_type(row, node);
  if (!std::isfinite(*number)) return bad_number(row, to_text(*number), "not a finite number");
  if (*number < row.least || *number > row.most) return out_of_range(row, to_text(*number));
  return fits(*number);
}

Result as_integer(const ParameterRow& row, const Node& node) {
  const auto* whole = node.as<std::int64_t>();
  if (!whole) return wrong_type(row, node);
  const auto number = static_cast<double>(*whole);
  if (number < row.least || number > row.most) return out_of_range(row, std::to_string(*whole));
  return fits(*whole);
}

Result as_choice(const ParameterRow& row, const Node& node) {
  const auto* text = node.as<std::string>();
  if (!text) return wrong_type(row, node);
  if (std::ranges::find(row.choices, *text) != row.choices.end()) return fits(*text);
  const auto nearest = nearest_name(*text, row.choices);
  return Misfit{std::string{row.key} + " = \"" + *text + "\" (must be " + range_text(row) + ")." +
                (nearest.empty() ? "" : " Did you mean " + std::string{nearest} + "?")};
}

Result as_date(const ParameterRow& row, const Node& node) {
  std::string text;
  if (const auto* date = node.as<TomlDate>()) {
    text =
        std::to_string(date->year) + (date->month < 10 ? "-0" : "-") + std::to_string(date->month);
  } else if (const auto* whole = node.as<std::int64_t>()) {
    text = std::to_string(*whole);
  } else if (const auto* written = node.as<std::string>()) {
    text = *written;
  } else {
    return wrong_type(row, node);
  }
  const auto month = read_date(text);
  if (month) return fits(date_text(*month));
  return Misfit{std::string{row.key} + " = " + text +
                " (no date of the years 1800 to 2500). Write 1995 or \"1995-06\"."};
}

Result as_texts(const ParameterRow& row, const Node& node) {
  const auto* list = node.as<NodeList>();
  if (!list) return wrong_type(row, node);
  std::vector<std::string> texts;
  for (const auto& item : *list) {
    const auto* text = item.as<std::string>();
    if (!text) return wrong_type(row, item);
    if (text->empty()) return Misfit{std::string{row.key} + " holds an empty text. Remove it."};
    if (std::ranges::find(texts, *text) != texts.end()) {
      return Misfit{std::string{row.key} + " holds " + *text + " twice. Remove one."};
    }
    texts.push_back(*text);
  }
  // an empty list is fine where that is the default
  const auto* standard = std::get_if<std::vector<std::string>>(&row.standard);
  if (texts.empty() && !(standard != nullptr && standard->empty())) {
    return Misfit{std::string{row.key} + " is empty (must hold something)."};
  }
  return fits(texts);
}

Result as_numbers(const ParameterRow& row, const Node& node) {
  const auto* list = node.as<NodeList>();
  const std::span<const Node> items = list ? std::span{*list} : std::span{&node, 1};
  std::vector<double> numbers;
  for (const auto& item : items) {
    auto number = as_number(row, item);
    if (std::holds_alternative<Misfit>(number)) return number;
    numbers.push_back(std::get<double>(std::get<Value>(number)));
  }
  if (numbers.empty() && row.kind == ValueKind::per_issue)
    return Misfit{std::string{row.key} + " is empty (must hold a number)."};
  if (row.length > 0 && !numbers.empty() && numbers.size() != row.length) {
    return bad_number(row, to_toml(numbers),
                      "must hold " + std::to_string(row.length) + " numbers, or none");
  }
  return fits(numbers);
}

/// `text` as TOML, or plain text when it is none.
Node read_node(const std::string& text) {
  try {
    const auto table = parse_toml("value = " + text + '\n', "");
    if (table.size() == 1 && table[0].name == "value") return table[0].node;
  } catch (const InputError&) {
  }
  return {text, {}};
}

NodeList split_list(const std::string& text) {
  NodeList list;
  for (std::size_t from = 0; from <= text.size();) {
    const auto comma = std::min(text.find(',', from), text.size());
    list.push_back(read_node(text.substr(from, comma - from)));
    from = comma + 1;
  }
  return list;
}

}  // namespace

std::variant<Value, Misfit> convert_value(const ParameterRow& row, const Node& node) {
  switch (row.kind) {
    case ValueKind::number:
      return as_number(row, node);
    case ValueKind::integer:
      return as_integer(row, node);
    case ValueKind::choice:
      return as_choice(row, node);
    case ValueKind::date:
      return as_date(row, node);
    case ValueKind::text_list:
      return as_texts(row, node);
    case ValueKind::number_list:
    case ValueKind::per_issue:
      return as_numbers(row, node);
    case ValueKind::yes_no:
      if (const auto* yes = node.as<bool>()) return fits(*yes);
      return wrong_type(row, node);
    case ValueKind::text:
      if (const auto* text = node.as<std::string>()) return fits(*text);
      return wrong_type(row, node);
  }
  return wrong_type(row, node);
}

std::variant<Value, Misfit> convert_setting(const ParameterRow& row, const std::string& text) {
  auto node = read_node(text);
  const bool is_text = row.kind == ValueKind::text || row.kind == ValueKind::choice;
  if (is_text && !node.as<std::string>()) node.value = text;  // --set title=2030 is a title
  const bool one_text = node.as<std::string>() != nullptr;
  const bool names = row.kind == ValueKind::text_list;
  const bool list = row.kind == ValueKind::per_issue || row.kind == ValueKind::number_list;
  const bool numbers = list && text.find(',') != text.npos;
  if (one_text && (names || numbers)) node.value = split_list(text);
  if (row.kind == ValueKind::yes_no && (text == "yes" || text == "no")) node.value = text == "yes";
  return convert_value(row, node);
}

}  // namespace hansa
