#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/cli/scenario_template.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "run_cli.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// The template with every value switched on: "# key = value" loses its #.
std::string all_values(const std::string& text) {
  std::istringstream lines{text};
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    const auto equals = line.find(" = ");
    const bool value = line.starts_with("# ") && equals != line.npos &&
                       line.find(' ', 2) == equals && !line.starts_with("# date") &&
                       line.find(" = {") == line.npos;  // an action of the calendar
    result += (value ? line.substr(2) : line) + '\n';
  }
  return result;
}

}  // namespace

TEST_CASE("a new scenario holds every key and is sound, commented and not", "[cli]") {
  const auto text = scenario_template("mine");
  const auto scenario = read_scenario({{"mine.toml", text}});
  CHECK(scenario.title == "mine");
  CHECK(scenario.recipe.kind == "synthetic");
  CHECK(scenario.calendar.empty());

  const auto all = read_scenario({{"mine.toml", all_values(text)}});
  REQUIRE(all.resolved.size() == parameter_table().size());
  for (std::size_t n = 0; n < all.resolved.size(); ++n) {
    INFO(all.resolved[n].key);
    CHECK(all.resolved[n].origin != "default");
    CHECK(all.resolved[n].value == scenario.resolved[n].value);
  }
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
}

TEST_CASE("new writes a file that check accepts, and never overwrites one", "[cli]") {
  const Folder folder{"new"};
  const auto path = folder.file("mine.toml");
  const auto first = run_cli({"new", path});
  CHECK(first.status == 0);
  CHECK(run_cli({"check", path}).status == 0);
  const auto text = read_file(path);

  const auto second = run_cli({"new", path});
  CHECK(second.status == 2);
  CHECK(second.err == path +
                          " exists (it would be overwritten). Choose another name, or add "
                          "--force.\n");
  folder.write("mine.toml", "mine");
  CHECK(run_cli({"new", path, "--force"}).status == 0);
  CHECK(read_file(path) == text);

  CHECK(run_cli({"new", folder.file("mine")}).status == 2);
  CHECK(run_cli({"new", folder.file("none/mine.toml")}).status == 2);
}

TEST_CASE("new writes variants that find their base", "[cli]") {
  const Folder folder{"variant"};
  std::filesystem::create_directories(folder.path / "sub");
  const auto base = folder.write("base.toml", "format = 1\nhorizon = 3\n");
  const auto variant = folder.file("sub/variant.toml");
  CHECK(run_cli({"new", variant, "--base", base}).status == 0);
  const auto scenario = read_scenario(variant);
  CHECK(scenario.years == 3);
  CHECK(scenario.title == "variant");
  CHECK(run_cli({"new", folder.file("x.toml"), "--base", folder.file("no.toml")}).status == 2);
}
