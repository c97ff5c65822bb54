#include "hansa/scenario/document.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "hansa/base/contract.hpp"
#include "hansa/scenario/syntax_hint.hpp"

namespace hansa {
namespace {

Place place_of(const toml::source_region& source) {
  return {source.begin.line, source.begin.column};
}

Node convert(const toml::node& from);

NodeTable convert_table(const toml::table& from) {
  NodeTable table;
  for (const auto& [key, node] : from) {
    table.push_back({std::string{key.str()}, place_of(key.source()), convert(node)});
  }
  std::ranges::stable_sort(table, [](const Member& a, const Member& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return table;
}

Node convert(const toml::node& from) {
  Node node;
  node.place = place_of(from.source());
  if (const auto* table = from.as_table()) {
    node.value = convert_table(*table);
  } else if (const auto* list = from.as_array()) {
    NodeList items;
    for (const auto& item : *list) items.push_back(convert(item));
    node.value = std::move(items);
  } else if (const auto* text = from.as_string()) {
    node.value = text->get();
  } else if (const auto* whole = from.as_integer()) {
    node.value = whole->get();
  } else if (const auto* number = from.as_floating_point()) {
    node.value = number->get();
  } else if (const auto* yes = from.as_boolean()) {
    node.value = yes->get();
  } else if (const auto* date = from.as_date()) {
    node.value = TomlDate{date->get().year, date->get().month, date->get().day};
  } else {
    node.value = TomlTime{};
  }
  return node;
}

std::string_view line_of(std::string_view text, std::uint32_t number) {
  for (; number > 1; --number) {
    const auto end = text.find('\n');
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

/// "Error while parsing X: Y" of the library as "Y (in X)".
std::string problem_of(std::string_view description) {
  constexpr std::string_view lead = "Error while parsing ";
  if (!description.starts_with(lead)) return std::string{description};
  description.remove_prefix(lead.size());
  const auto colon = description.find(": ");
  if (colon == description.npos) return std::string{description};
  std::string problem{description.substr(colon + 2)};
  for (std::size_t at; (at = problem.find('\n')) != problem.npos;) problem.replace(at, 1, "\\n");
  return problem + " (in a " + std::string{description.substr(0, colon)} + ")";
}

}  // namespace

NodeTable parse_toml(std::string_view text, const std::string& path) {
  try {
    return convert_table(toml::parse(text, std::string_view{path}));
  } catch (const toml::parse_error& error) {
    const auto place = place_of(error.source());
    auto hint = syntax_hint(line_of(text, place.line));
    if (!hint.empty()) hint = ' ' + hint;
    Faults faults;
    faults.add(path, place, "not TOML: " + problem_of(error.description()) + '.' + hint);
    faults.throw_if_any();
    throw;
  }
}

const Member* find_member(const NodeTable& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &Member::name);
  return found == table.end() ? nullptr : &*found;
}

std::string_view describe_type(const Node& node) {
  constexpr std::array<std::string_view, 8> words{"true or false", "a whole number", "a number",
                                                  "text",          "a date",         "a time",
                                                  "a list",        "a table"};
  return words[node.value.index()];
}

}  // namespace hansa
