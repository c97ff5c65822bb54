#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.hpp"
#include "hansa/world/schema.hpp"
#include "source_folder.hpp"

using namespace hansa;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("no table and no column is named twice", "[world]") {
  std::set<std::string_view> tables;
  for (const auto& table : table_rules()) {
    CHECK(tables.insert(table.name).second);
    std::set<std::string_view> columns;
    for (const auto& column : table.columns) {
      CHECK(columns.insert(column.name).second);
      CHECK_FALSE(column.meaning.empty());
      if (column.kind == ColumnKind::number) CHECK(column.least < column.most);
    }
  }
}

TEST_CASE("the documentation lists every table and column", "[world][golden]") {
  const std::string path = HANSA_SOURCE_DIR "/docs/worlds.md";
  const std::string_view mark = "<!-- tables -->\n\n";
  std::ifstream file{path};
  std::string page{std::istreambuf_iterator<char>{file}, {}};
  const auto begin = page.find(mark);
  REQUIRE(begin != std::string::npos);
  if (std::getenv("HANSA_UPDATE_GOLDEN") != nullptr) {
    page.replace(begin + mark.size(), std::string::npos, describe_tables());
    std::ofstream{path} << page;
  }
  CHECK(page.substr(begin + mark.size()) == describe_tables());
}
