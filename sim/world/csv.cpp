#include "hansa/world/csv.hpp"

#include <algorithm>

namespace hansa {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Bytes of the UTF-8 character that begins at `at`; 0 when it is none.
std::size_t character_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (at + length > text.size()) return 0;
  for (std::size_t n = 1; n < length; ++n) {
    if (!continues_character(text[at + n])) return 0;
  }
  return length;
}

/// Tells the first byte that is not UTF-8.
void check_encoding(const TableText& table, Faults& faults) {
  Place here{1, 1};
  for (std::size_t at = 0; at < table.text.size();) {
    const auto length = character_length(table.text, at);
    if (length == 0) {
      faults.add(table.path, here,
                 "a character is not UTF-8 (names would be garbled). Save the table as UTF-8.");
      return;
    }
    here = table.text[at] == '\n' ? Place{here.line + 1, 1} : Place{here.line, here.column + 1};
    at += length;
  }
}

/// Reads cell after cell and keeps count of lines and columns.
class CsvReader {
 public:
  CsvReader(std::string_view text, CsvTable& table, Faults& faults)
      : text_{text}, table_{table}, faults_{faults} {
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
  }

  bool at_end() const { return at_ >= text_.size(); }

  /// The cells of the next line that is not empty; false when a fault spoilt it.
  bool read_row(std::vector<CsvCell>& row) {
    row.clear();
    bool sound = true;
    while (true) {
      row.push_back({{}, here_});
      sound = (peek() == '"' ? read_quoted(row.back()) : read_plain(row.back())) && sound;
      if (peek() != ',') break;
      advance();
    }
    read_line_end();
    return sound;
  }

 private:
  char peek() const { return at_end() ? '\n' : text_[at_]; }
  bool at_line_end() const {
    return peek() == '\n' ||
           (peek() == '\r' && (at_ + 1 >= text_.size() || text_[at_ + 1] == '\n'));
  }

  void advance() {
    if (text_[at_] == '\n') {
      ++here_.line;
      here_.column = 1;
    } else if (!continues_character(text_[at_])) {
      ++here_.column;
    }
    ++at_;
  }

  void read_line_end() {
    while (!at_end() && peek() != '\n') advance();
    if (!at_end()) advance();
  }

  bool read_plain(CsvCell& cell) {
    while (!at_line_end() && (peek() == ' ' || peek() == '\t')) advance();
    cell.place = here_;
    const auto begin = at_;
    bool sound = true;
    while (!at_line_end() && peek() != ',') {
      if (peek() == '"' && sound) {
        faults_.add(table_.path, here_,
                    "a quote stands inside a cell that does not begin with one (its end is "
                    "unclear). Put the whole cell in quotes and double the quotes in it.");
        sound = false;
      }
      advance();
    }
    auto end = at_;
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    cell.text = text_.substr(begin, end - begin);
    return sound;
  }

  bool read_quoted(CsvCell& cell) {
    const auto opened = here_;
    advance();
    const auto begin = at_;
    bool doubled = false;
    while (true) {
      if (at_end()) {
        faults_.add(table_.path, opened,
                    "this quote is never closed (the rest of the file would be one cell). Add the "
                    "closing quote.");
        return false;
      }
      if (peek() == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
        doubled = true;
        advance();
      }
      advance();
    }
    cell.text = text_.substr(begin, at_ - begin);
    if (doubled) cell.text = without_doubled_quotes(cell.text);
    advance();
    if (peek() == ',' || at_line_end()) return true;
    faults_.add(table_.path, here_,
                "text follows the closing quote (a cell ends with it). Double the quotes that "
                "belong to the cell.");
    while (!at_line_end() && peek() != ',') advance();
    return false;
  }

  std::string_view without_doubled_quotes(std::string_view cell) {
    std::string plain;
    for (std::size_t n = 0; n < cell.size(); ++n) {
      plain += cell[n];
      if (cell[n] == '"') ++n;
    }
    return table_.unescaped.emplace_back(std::move(plain));
  }

  std::string_view text_;
  CsvTable& table_;
  Faults& faults_;
  std::size_t at_{0};
  Place here_{1, 1};
};

void check_header(const CsvTable& table, Faults& faults) {
  for (std::size_t c = 0; c < table.columns(); ++c) {
    const auto& [name, place] = table.header[c];
    if (name.empty()) {
      faults.add(table.path, place,
                 "a column without a name (the header names every column). Name it or take it "
                 "out.");
    }
    for (std::size_t other = 0; other < c; ++other) {
      if (!name.empty() && table.header[other].text == name) {
        faults.add(table.path, place,
                   "column '" + std::string{name} +
                       "' appears twice (which one counts?). Take "
                       "one out.");
        break;
      }
    }
  }
}

}  // namespace

CsvTable parse_csv(const TableText& text, Faults& faults) {
  CsvTable table;
  table.path = text.path;
  check_encoding(text, faults);
  CsvReader reader{text.text, table, faults};
  std::vector<CsvCell> row;
  while (!reader.at_end()) {
    const bool sound = reader.read_row(row);
    if (row.size() == 1 && row[0].text.empty()) continue;
    if (table.header.empty()) {
      table.header = row;
      check_header(table, faults);
      continue;
    }
    if (!sound) continue;
    if (row.size() != table.columns()) {
      faults.add(table.path, row.front().place,
                 "the row has " + std::to_string(row.size()) + " cells (the header has " +
                     std::to_string(table.columns()) +
                     "). Quote cells that hold a comma, and leave no cell out.");
      continue;
    }
    table.cell.insert(table.cell.end(), row.begin(), row.end());
  }
  if (table.header.empty()) {
    faults.add(table.path, {1, 1},
               "the table is empty (its first row names the columns). Add a header row.");
  }
  return table;
}

void append_csv_cell(std::string& text, std::string_view cell) {
  const bool plain = cell.find_first_of(",\"\r\n") == std::string_view::npos &&
                     (cell.empty() || (cell.front() != ' ' && cell.back() != ' ' &&
                                       cell.front() != '\t' && cell.back() != '\t'));
  if (plain) {
    text += cell;
    return;
  }
  text += '"';
  for (const char letter : cell) {
    text += letter;
    if (letter == '"') text += letter;
  }
  text += '"';
}

}  // namespace hansa
