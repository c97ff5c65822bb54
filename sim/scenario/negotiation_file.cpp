#include "hansa/scenario/negotiation_file.hpp"

#include <algorithm>

#include "hansa/base/spelling.hpp"
#include "hansa/scenario/document.hpp"

namespace hansa {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }

std::optional<double> number_of(const Node& node) {
  if (const auto* real = node.as<double>()) return *real;
  if (const auto* whole = node.as<std::int64_t>()) return static_cast<double>(*whole);
  return std::nullopt;
}

/// Rows and terms of one document, every fault in its place.
class TomlTable {
 public:
  TomlTable(const std::string& path, Faults& faults) : path_{path}, faults_{faults} {}

  void read(const NodeTable& document, NegotiationFile& file) {
    for (const auto& [name, place, node] : document) {
      if (name == "format") {
        const auto* format = node.as<std::int64_t>();
        if (format == nullptr || *format != 1) {
          fault(node.place, "format must be 1 (this program knows no other). Write format = 1.");
        }
      } else if (name == "rule") {
        if (const auto* rule = node.as<std::string>()) {
          file.rule = *rule;
        } else {
          wrong_type(name, node, "a text like \"consensus\"");
        }
      } else if (name == "hardness" || name == "slack") {
        (name == "slack" ? file.slack : file.hardness) = number(name, node);
      } else if (name == "status_quo") {
        read_status_quo(node);
      } else if (name == "row") {
        read_rows(node);
      } else {
        unknown(name, place, keys);
      }
    }
  }

  std::vector<NegotiationRow> rows;

 private:
  static constexpr std::string_view keys[]{"format", "rule",       "hardness",
                                           "slack",  "status_quo", "row"};

  void fault(Place place, const std::string& message) { faults_.add(path_, place, message); }

  void wrong_type(std::string_view name, const Node& node, std::string_view wanted) {
    fault(node.place, quoted(name) + " is " + std::string{describe_type(node)} + " (" +
                          std::string{wanted} + " is needed). Change it.");
  }

  void unknown(std::string_view name, Place place, std::span<const std::string_view> known) {
    const auto near = nearest_name(name, known);
    fault(place, "unknown key " + quoted(name) + " (a table of actors has no such key). " +
                     (near.empty() ? "Take it out." : "Did you mean " + quoted(near) + "?"));
  }

  std::optional<double> number(std::string_view name, const Node& node) {
    const auto value = number_of(node);
    if (!value || !std::isfinite(*value)) {
      wrong_type(name, node, "a finite number");
      return std::nullopt;
    }
    return value;
  }

  void read_status_quo(const Node& node) {
    const auto* issues = node.as<NodeTable>();
    if (issues == nullptr) return wrong_type("status_quo", node, "a table of issues and numbers");
    for (const auto& [issue, place, value] : *issues) {
      auto& row = rows.emplace_back();
      row.actor = "status_quo";
      row.issue = issue;
      row.place = place;
      row.number[0] = number(issue, value);
      row.number_place[0] = value.place;
    }
  }

  void read_rows(const Node& node) {
    const auto* list = node.as<NodeList>();
    if (list == nullptr) return wrong_type("row", node, "[[row]] for each actor and issue");
    for (const auto& entry : *list) {
      if (const auto* table = entry.as<NodeTable>()) {
        read_row(*table, entry.place);
      } else {
        wrong_type("row", entry, "a table with actor, issue, position");
      }
    }
  }

  void read_row(const NodeTable& table, Place where) {
    const auto columns = negotiation_columns();
    auto& row = rows.emplace_back();
    row.issue = "issue";
    row.place = where;
    for (const auto& [name, place, node] : table) {
      const auto column = std::ranges::find(columns, name, &ColumnMeaning::name);
      if (column == columns.end()) {
        std::array<std::string_view, row_numbers + 2> known;
        std::ranges::transform(columns, known.begin(), &ColumnMeaning::name);
        unknown(name, place, known);
      } else if (const auto at = static_cast<std::size_t>(column - columns.begin()); at < 2) {
        const auto* text = node.as<std::string>();
        if (text == nullptr) {
          wrong_type(name, node, "a text");
          continue;
        }
        (at == 0 ? row.actor : row.issue) = *text;
        if (at == 0) row.place = node.place;
      } else {
        row.number[at - 2] = number(name, node);
        row.number_place[at - 2] = node.place;
      }
    }
  }

  const std::string& path_;
  Faults& faults_;
};

}  // namespace

NegotiationFile read_negotiation(const TableText& text) {
  NegotiationFile file;
  if (!text.path.ends_with(".toml")) {
    file.input = read_negotiation_csv(text);
    return file;
  }
  Faults faults;
  TomlTable table{text.path, faults};
  table.read(parse_toml(text.text, text.path), file);
  file.input = build_negotiation(text.path, table.rows, {}, faults);
  faults.throw_if_any();
  return file;
}

}  // namespace hansa
