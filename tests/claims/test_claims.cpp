#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.hpp"
#include "claims/claims.hpp"
#include "engine/ablation_table.hpp"
#include "hansa/engine/record.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/schema.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

const std::string root = HANSA_SOURCE_DIR;

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, std::string_view{word}) != words.end();
}

std::size_t words(const std::string& text) {
  std::istringstream stream{text};
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>{stream}, {}));
}

/// The columns that tables of a world may have, as "states.openness" or "states.ideal_<issue>".
std::set<std::string> table_columns() {
  std::set<std::string> names;
  for (const auto& table : table_rules()) {
    const auto file = std::filesystem::path{table.name}.stem().string();
    for (const auto& column : table.columns) {
      const std::string_view repeated = column.repeat == Repeat::issue   ? "<issue>"
                                        : column.repeat == Repeat::forum ? "<forum>"
                                                                         : "";
      names.insert(file + '.' + std::string{column.name} + std::string{repeated});
    }
  }
  return names;
}

/// Those of the names that are not among the known ones.
std::vector<std::string> unknown(const std::vector<std::string>& names,
                                 const std::set<std::string>& known) {
  std::vector<std::string> missing;
  std::ranges::copy_if(names, std::back_inserter(missing),
                       [&](const std::string& name) { return !known.contains(name); });
  return missing;
}

}  // namespace

TEST_CASE("every claim of the source is told once, in order and briefly", "[claims]") {
  const auto all = claims_of_the_source();
  REQUIRE(all.size() == last_claim);
  for (int i = 0; i < last_claim; ++i) {
    const auto& claim = all[static_cast<std::size_t>(i)];
    INFO("C" << i + 1);
    CHECK(claim.number == i + 1);
    CHECK(is_one_of(claim.kind,
                    {"mechanism", "hypothesis", "quantity", "entity", "institution", "event"}));
    CHECK(words(claim.says) >= 3);
    CHECK(words(claim.says) <= 25);
  }
}

TEST_CASE("what carries a claim exists by that name", "[claims]") {
  std::set<std::string> keys, series, ablations;
  for (const auto& row : parameter_table()) keys.emplace(row.key);
  for (const auto& one : series_definitions()) series.emplace(one.name);
  for (const auto& one : ablation_cases()) ablations.insert(one.name);
  const auto tests = test_names(root + "/tests");
  const auto columns = table_columns();
  const std::vector<std::string> none;
  for (const auto& claim : claims_of_the_source()) {
    INFO("C" << claim.number);
    CHECK(unknown(claim.keys, keys) == none);
    CHECK(unknown(claim.series, series) == none);
    CHECK(unknown(claim.columns, columns) == none);
    CHECK(unknown(claim.tests, tests) == none);
    CHECK(unknown(claim.ablations, ablations) == none);
    for (const auto& scenario : claim.scenarios) {
      INFO(scenario);
      CHECK(std::filesystem::is_regular_file(root + "/scenarios/" + scenario));
    }
  }
}

TEST_CASE("a claim is carried by the program or says why not", "[claims]") {
  for (const auto& claim : claims_of_the_source()) {
    INFO("C" << claim.number);
    CHECK((claim.traced() || !claim.reason.empty()));
    if (claim.kind == "mechanism") {
      CHECK(!(claim.tests.empty() && claim.ablations.empty() && claim.reason.empty()));
    }
  }
}

TEST_CASE("a verdict on a claim names the command that shows it", "[claims]") {
  for (const auto& claim : claims_of_the_source()) {
    INFO("C" << claim.number);
    const bool seen = is_one_of(claim.verdict, {"supported", "contradicted", "undecided"});
    CHECK((seen || is_one_of(claim.verdict, {"put in", "not tested yet", "none"})));
    CHECK(seen == (claim.finding.find("`hansa ") != std::string::npos));
    if (claim.verdict == "none") CHECK_FALSE(claim.reason.empty());
  }
}

TEST_CASE("the page of claims is what its table says", "[claims][golden]") {
  const std::string path = root + "/docs/claims.md";
  std::ifstream file{path, std::ios::binary};
  const std::string page{std::istreambuf_iterator<char>{file}, {}};
  const auto all = claims_of_the_source();
  const std::string written = claims_page(page, all);
  if (std::getenv("HANSA_UPDATE_DOCS") != nullptr) {
    std::ofstream{path, std::ios::binary} << written;
  } else {
    CHECK((page == written));
  }
  for (const auto& claim : all) {
    INFO("C" << claim.number);
    const std::string begin = "\n| C" + std::to_string(claim.number) + " |";
    const auto at = written.find(begin);
    REQUIRE(at != std::string::npos);
    CHECK(written.find(begin, at + 1) == std::string::npos);
  }
}
