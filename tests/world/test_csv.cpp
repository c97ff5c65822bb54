#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/world/csv.hpp"

using namespace hansa;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What is wrong with `text`, or "".
std::string faults_of(const std::string& text) {
  Faults faults;
  parse_csv({"t.csv", "dir/t.csv", text}, faults);
  try {
    faults.throw_if_any();
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::vector<std::string> cells_of(const std::string& text) {
  Faults faults;
  const TableText table{"t.csv", "t.csv", text};
  const auto csv = parse_csv(table, faults);
  CHECK(faults.empty());
  std::vector<std::string> cells;
  for (const auto& cell : csv.cell) cells.emplace_back(cell.text);
  return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("quotes, line ends and the byte order mark", "[world][known-answer]") {
  CHECK(cells_of("a,b\n1,2\n") == Cells{"1", "2"});
  CHECK(cells_of("a,b\r\n1,2\r\n") == Cells{"1", "2"});
  CHECK(cells_of("\xEF\xBB\xBF"
                 "a,b\n1,2") == Cells{"1", "2"});
  CHECK(cells_of("a,b\n\"x, y\",\"say \"\"so\"\"\"\n") == Cells{"x, y", "say \"so\""});
  CHECK(cells_of("a,b\n\"two\nlines\",\"\"\n") == Cells{"two\nlines", ""});
  CHECK(cells_of("a,b\n  1 ,\t2 \n\n\n,\n") == Cells{"1", "2", "", ""});
  CHECK(cells_of("a\nS\xC3\xA3o\n") == Cells{"S\xC3\xA3o"});
  CHECK(cells_of("a,b\n").empty());
}

TEST_CASE("a cell knows its line and its column in characters", "[world][known-answer]") {
  Faults faults;
  const TableText table{"t.csv", "t.csv", "a,b,c\n\"x\ny\",S\xC3\xA3o,3\n"};
  const auto csv = parse_csv(table, faults);
  REQUIRE(csv.cell.size() == 3);
  CHECK(csv.cell[0].place.line == 2);
  CHECK(csv.cell[1].place.line == 3);
  CHECK(csv.cell[1].place.column == 4);
  CHECK(csv.cell[2].place.column == 8);
}

TEST_CASE("malformed tables are told with their place", "[world]") {
  CHECK_THAT(faults_of(""), ContainsSubstring("dir/t.csv:1:1: the table is empty"));
  CHECK_THAT(faults_of("a,b\n1\n"),
             ContainsSubstring("dir/t.csv:2:1: the row has 1 cells (the header has 2)"));
  CHECK_THAT(faults_of("a,b\n1,\"2\n3,4\n"),
             ContainsSubstring("dir/t.csv:2:3: this quote is never closed"));
  CHECK_THAT(faults_of("a,b\n1,\"2\"x\n"),
             ContainsSubstring("dir/t.csv:2:6: text follows the closing quote"));
  CHECK_THAT(faults_of("a,b\n1,2\"x\n"), ContainsSubstring("dir/t.csv:2:4: a quote stands inside"));
  CHECK_THAT(faults_of("a,a\n1,2\n"), ContainsSubstring("dir/t.csv:1:3: column 'a' appears twice"));
  CHECK_THAT(faults_of("a,\n1,2\n"), ContainsSubstring("dir/t.csv:1:3: a column without a name"));
  CHECK_THAT(faults_of("a\nS\xE3o\n"),
             ContainsSubstring("dir/t.csv:2:2: a character is not UTF-8"));
}

TEST_CASE("all faults of a table come at once and in order", "[world]") {
  const auto text = faults_of("a,b\n1\n2,\"x\"y\n3\n");
  const auto first = text.find(":2:1:"), second = text.find(":3:6:"), third = text.find(":4:1:");
  CHECK(first < second);
  CHECK(second < third);
  CHECK(third != std::string::npos);
}

TEST_CASE("written cells read back", "[world]") {
  for (const std::string cell : {"plain", "a,b", "\"q\"", " lead", "two\nlines", "", "trail\t"}) {
    std::string text = "a,b\n";
    append_csv_cell(text, cell);
    text += ",x\n";
    CHECK(cells_of(text)[0] == cell);
  }
}
