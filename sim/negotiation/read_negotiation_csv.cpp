#include <algorithm>
#include <charconv>
#include <cmath>

#include "hansa/base/spelling.hpp"
#include "hansa/negotiation/table_input.hpp"
#include "hansa/world/csv.hpp"

namespace hansa {
namespace {

struct Synonym {
  std::string_view other, name;
};
constexpr std::array<Synonym, 14> synonyms{{{"country", "actor"},
                                            {"state", "actor"},
                                            {"player", "actor"},
                                            {"stakeholder", "actor"},
                                            {"party", "actor"},
                                            {"topic", "issue"},
                                            {"dimension", "issue"},
                                            {"ideal", "position"},
                                            {"importance", "salience"},
                                            {"capability", "power"},
                                            {"capabilities", "power"},
                                            {"influence", "power"},
                                            {"resources", "power"},
                                            {"votes", "power"}}};

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }

std::string lower_snake(std::string_view name) {
  std::string plain;
  for (const char letter : name) {
    plain += letter == ' ' || letter == '-'   ? '_'
             : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                              : letter;
  }
  return plain;
}

/// The separator of the header row: whichever of , ; tab it has.
char separator_of(std::string_view text) {
  const auto header = text.substr(0, text.find('\n'));
  if (header.find(',') != std::string_view::npos) return ',';
  if (header.find(';') != std::string_view::npos) return ';';
  return header.find('\t') != std::string_view::npos ? '\t' : ',';
}

bool is_decimal_comma(std::string_view cell) {
  const auto comma = cell.find(',');
  return comma != std::string_view::npos &&
         cell.find_first_not_of("+-0123456789eE, \t\r") == std::string_view::npos &&
         cell.find(',', comma + 1) == std::string_view::npos;
}

/// The same table with commas; decimal commas become points, cells with other commas are quoted.
std::string with_commas(std::string_view text, char separator) {
  std::string out;
  std::string cell;
  bool in_quotes = false;
  bool was_quoted = false;
  const auto end_cell = [&] {
    if (!was_quoted && is_decimal_comma(cell)) std::ranges::replace(cell, ',', '.');
    const bool quote = !was_quoted && cell.find(',') != std::string::npos;
    out += quote ? '"' + cell + '"' : cell;
    cell.clear();
    was_quoted = false;
  };
  for (const char letter : text) {
    if (letter == '"') {
      in_quotes = !in_quotes;
      was_quoted = true;
    }
    if (!in_quotes && (letter == separator || letter == '\n')) {
      end_cell();
      out += letter == separator ? ',' : letter;
    } else {
      cell += letter;
    }
  }
  end_cell();
  return out;
}

constexpr std::size_t ignored = static_cast<std::size_t>(-1);

/// Which of negotiation_columns() each column of the file is.
std::vector<std::size_t> match_columns(const CsvTable& csv, std::vector<std::string>& notes,
                                       Faults& faults) {
  const auto columns = negotiation_columns();
  std::array<std::string_view, row_numbers + 2> known;
  std::ranges::transform(columns, known.begin(), &ColumnMeaning::name);
  std::vector<std::size_t> match(csv.columns(), ignored);
  const auto place_of = [&](std::string_view name) {
    const auto found = std::ranges::find(known, name);
    return found == known.end() ? ignored : static_cast<std::size_t>(found - known.begin());
  };
  const auto taken = [&](std::size_t which) {
    return std::ranges::find(match, which) != match.end();
  };
  for (std::size_t c = 0; c < csv.columns(); ++c) {
    match[c] = place_of(lower_snake(csv.header[c].text));
  }
  for (std::size_t c = 0; c < csv.columns(); ++c) {
    if (match[c] != ignored) continue;
    const auto& [text, place] = csv.header[c];
    const auto name = lower_snake(text);
    const auto synonym = std::ranges::find(synonyms, name, &Synonym::other);
    if (synonym != synonyms.end() && !taken(place_of(synonym->name))) {
      match[c] = place_of(synonym->name);
      notes.push_back("Column " + quoted(text) + " is read as " + std::string{synonym->name} + ".");
      continue;
    }
    const auto near = nearest_name(name, known);
    if (!near.empty() && !taken(place_of(near)) && edit_distance(name, near) <= 2) {
      faults.add(csv.path, place,
                 "column " + quoted(text) + " is unknown (a table of actors has no such column). " +
                     "Did you mean " + quoted(near) + "?");
    } else {
      notes.push_back("Column " + quoted(text) + " is not used.");
    }
  }
  for (const auto needed : {std::size_t{0}, std::size_t{2}}) {
    if (taken(needed) || csv.header.empty()) continue;
    faults.add(csv.path, {1, 1},
               "column " + quoted(known[needed]) + " is missing (" +
                   std::string{columns[needed].meaning} + "). Add it.");
  }
  if (!taken(1)) notes.push_back("The table has no column 'issue': all rows are about one issue.");
  return match;
}

std::optional<double> number_in(const CsvCell& cell, const std::string& path, Faults& faults) {
  auto text = cell.text;
  if (text.empty()) return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  double value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size() && std::isfinite(value)) {
    return value;
  }
  faults.add(path, cell.place,
             quoted(cell.text) + " is not a number (this column holds numbers" +
                 (is_decimal_comma(cell.text) ? " with a decimal point" : "") +
                 "). Write it like 0.5, or leave the cell blank when it is not known.");
  return std::nullopt;
}

}  // namespace

NegotiationInput read_negotiation_csv(const TableText& text) {
  Faults faults;
  const char separator = separator_of(text.text);
  const TableText plain{text.name, text.path,
                        separator == ',' ? text.text : with_commas(text.text, separator)};
  const auto csv = parse_csv(plain, faults);
  std::vector<std::string> notes;
  const auto match = match_columns(csv, notes, faults);
  std::vector<NegotiationRow> rows;
  for (std::size_t r = 0; r < csv.rows(); ++r) {
    auto& row = rows.emplace_back();
    row.issue = "issue";
    for (std::size_t c = 0; c < csv.columns(); ++c) {
      const auto& cell = csv.cell[r * csv.columns() + c];
      if (match[c] == 0) {
        row.actor = cell.text;
        row.place = cell.place;
      } else if (match[c] == 1) {
        row.issue = cell.text;
      } else if (match[c] != ignored) {
        row.number[match[c] - 2] = number_in(cell, csv.path, faults);
        row.number_place[match[c] - 2] = cell.place;
      }
    }
  }
  auto input = build_negotiation(csv.path, rows, std::move(notes), faults);
  faults.throw_if_any();
  return input;
}

}  // namespace hansa
