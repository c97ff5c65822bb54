#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/scenario/scenario.hpp"

using namespace hansa;

namespace {

Scenario read(const std::string& text, const std::vector<Setting>& settings = {}) {
  return read_scenario({{"s.toml", "format = 1\n" + text}}, settings);
}

std::string complaint(const std::string& text, const std::vector<Setting>& settings = {}) {
  try {
    read(text, settings);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

const std::string split = "[[calendar]]\ndate = 1995\nsplit = { network = \"all\", into = 2 }\n";

}  // namespace

TEST_CASE("values of a twin may be written short, dotted, in tables, or as in a study",
          "[scenario]") {
  for (const auto* text :
       {"attention.gamma = 0.5\n", "parameters.attention.gamma = 0.5\n",
        "[twin.parameters.attention]\ngamma = 0.5\n", "[twin.attention]\ngamma = 0.5\n",
        "[twin.parameters]\nattention.gamma = 0.5\n", "set = { attention.gamma = 0.5 }\n"}) {
    INFO(text);
    const auto scenario = read("[[twin]]\nname = \"half\"\n" + std::string{text});
    REQUIRE(scenario.twins.size() == 1);
    const auto& twin = scenario.twins[0];
    CHECK(twin.name == "half");
    CHECK(twin.place == "s.toml:2");
    CHECK(twin.scenario.parameters.attention.gamma == 0.5);
    CHECK(scenario.parameters.attention.gamma == 1.0);
    CHECK(twin.changed == std::vector<std::string>{"attention.gamma"});
  }
}

TEST_CASE("hardness is three numbers between 0 and 1, or none", "[scenario]") {
  const auto scenario = read(
      "[world]\nhardness = [0.9, 0.8, 0.5]\n[[twin]]\nname = \"soft\"\n"
      "world.hardness = [0, 0.2, 0]\n[[twin]]\nname = \"table\"\nworld.hardness = []\n");
  CHECK(scenario.recipe.hardness == std::vector<double>{0.9, 0.8, 0.5});
  CHECK(scenario.twins.at(0).scenario.recipe.hardness == std::vector<double>{0.0, 0.2, 0.0});
  CHECK(scenario.twins.at(1).scenario.recipe.hardness.empty());
  CHECK(read("").recipe.hardness.empty());
  CHECK(read("", {{"world.hardness", "0.9,0.8,0.5"}}).recipe.hardness == scenario.recipe.hardness);
  const std::string three = "(must hold 3 numbers, or none). The default is [].";
  CHECK(complaint("[world]\nhardness = [0.9, 0.8]\n") ==
        "s.toml:3:12: world.hardness = [0.9, 0.8] " + three);
  CHECK(complaint("[world]\nhardness = 0.9\n") == "s.toml:3:12: world.hardness = 0.9 " + three);
  CHECK(complaint("[[twin]]\nname = \"a\"\nworld.hardness = [1, 1, 1, 1]\n").find(three) !=
        std::string::npos);
  CHECK(complaint("[world]\nhardness = [0.9, 0.8, 1.5]\n").find("(must be 0 to 1)") !=
        std::string::npos);
}

TEST_CASE("a twin has the values of its scenario but for its own", "[scenario]") {
  const auto scenario = read(
      "[[twin]]\nname = \"half\"\nattention.gamma = 0.5\n[parameters]\nlobbying.persist = 0.3\n",
      {{"seed", "9"}, {"attention.gamma", "2"}, {"world.lobby", "0.5"}});
  const auto& twin = scenario.twins.at(0).scenario;
  for (const auto& row : parameter_table()) {
    if (row.key == "attention.gamma") continue;
    INFO(row.key);
    CHECK(row.get(twin) == row.get(scenario));
  }
  CHECK(twin.parameters.attention.gamma == 0.5);
  CHECK(twin.recipe == scenario.recipe);
  CHECK(twin.recipe.seed == 9);
  CHECK(twin.twins.empty());
}

TEST_CASE("a twin keeps the calendar, leaves it out, adds to it or has its own", "[scenario]") {
  const std::string own = "[[twin.calendar]]\ndate = 1990\nmerge = { networks = [\"all\"] }\n";
  const auto dates = [&](const std::string& text) {
    std::vector<Month> months;
    const auto scenario = read("[[twin]]\nname = \"t\"\n" + text + split);
    CHECK(scenario.calendar.size() == 1);
    for (const auto& entry : scenario.twins.at(0).scenario.calendar) months.push_back(entry.month);
    return months;
  };
  CHECK(dates("") == std::vector<Month>{month_of(1995)});
  CHECK(dates("calendar = false\n").empty());
  CHECK(dates("calendar_from_scenario = false\n").empty());
  CHECK(dates(own) == std::vector<Month>{month_of(1990), month_of(1995)});
  CHECK(dates("calendar_from_scenario = false\n" + own) == std::vector<Month>{month_of(1990)});
}

TEST_CASE("twins of bases come first and can be left out", "[scenario]") {
  const auto names = [](const std::string& more) {
    std::vector<std::string> found;
    const auto scenario = read_scenario(
        {{"v.toml", "format = 1\nbase = \"b.toml\"\n" + more + "[[twin]]\nname = \"two\"\n"},
         {"b.toml", "format = 1\n[[twin]]\nname = \"one\"\n"}});
    for (const auto& twin : scenario.twins) found.push_back(twin.name);
    return found;
  };
  CHECK(names("") == std::vector<std::string>{"one", "two"});
  CHECK(names("twins_from_base = false\n") == std::vector<std::string>{"two"});
}

TEST_CASE("faulty twins are told with place and suggestion", "[scenario]") {
  const std::string twin = "[[twin]]\nname = \"t\"\n";
  const struct {
    std::string text, expected;
  } faults[]{
      {twin + "voice.mutd = true",
       "s.toml:4:7: in a twin: unknown key voice.mutd. Did you mean voice.muted?"},
      {twin + "[twin.parameters.voice]\nmutd = true",
       "s.toml:5:1: in a twin: unknown key parameters.voice.mutd. Did you mean voice.muted?"},
      {twin + "[twin.atention]",
       "s.toml:4:7: in a twin: unknown key atention. `hansa describe` lists the keys."},
      {twin + "gamma = 2",
       "s.toml:4:1: in a twin: unknown key gamma. Did you mean attention.gamma?"},
      {twin + "attention.gamma = 99",
       "s.toml:4:19: attention.gamma = 99 (must be 0.05 to 10). The default is 1.0."},
      {twin + "attention = 2",
       "s.toml:4:13: attention is a whole number (must be a table). Write attention.key = value."},
      {twin + "positions.gap = [0.1, 0.2]",
       "s.toml:4:17: positions.gap has 2 numbers (6 issues). Give one number, or one per issue."},
      {twin + "seed = 2",
       "s.toml:4:1: a twin cannot set seed (twins share the random numbers of their scenario). Set "
       "it above the twins, for all, or run a scenario of its own."},
      {twin + "[twin.world]\nsynthetic.cities = 2",
       "s.toml:5:11: a twin cannot set world.synthetic.cities (twins have the cities, states, "
       "forums and issues of their scenario). Set it above the twins, for all, or run a scenario "
       "of its own."},
      {twin + "output.cities_every = 2",
       "s.toml:4:8: a twin cannot set output.cities_every (what is stored of twins does not depend "
       "on it). Set it above the twins, for all, or run a scenario of its own."},
      {"[[twin]]\nvoice.muted = true",
       "s.toml:2:1: a twin has no name (results could not tell it). Add name = \"muted\"."},
      {"[[twin]]\nname = 3",
       "s.toml:3:8: the name of a twin is a whole number (must be text, in quotes). Write name = "
       "\"muted\"."},
      {"[[twin]]\nname = \"a/b\"",
       "s.toml:3:8: a twin cannot be called \"a/b\" (results and tables bear the name). Use 1 to "
       "40 letters without accents, digits, _ or -."},
      {"[[twin]]\nname = \"\"",
       "s.toml:3:8: a twin cannot be called \"\" (results and tables bear the name). Use 1 to 40 "
       "letters without accents, digits, _ or -."},
      {twin + twin,
       "s.toml:5:8: a second twin t (each needs a name of its own). Rename it, or leave out those "
       "of the base: twins_from_base = false."},
      {"[twin]\nname = \"t\"",
       "s.toml:2:2: twin is a table (must be a list of entries). Begin each with [[twin]], in "
       "double brackets."},
      {"twin = [1]",
       "s.toml:2:9: a twin is a whole number (must be a table). Begin it with "
       "[[twin]]."},
      {twin + "calendar = 3",
       "s.toml:4:12: calendar of a twin is a whole number. Write calendar = false (no "
       "interventions), [[twin.calendar]] (more of them), or both with calendar_from_scenario = "
       "false."},
      {twin + "[[twin.calendar]]\ndate = 2030\nmerge = { networks = [\"all\"] }",
       "s.toml:6:1: the calendar's 2030 lies outside the run (1985 to 2024-12). Change the date, "
       "start or horizon."},
      {twin + "[[twin.calendar]]\ndate = 1990\nmerg = { networks = [\"all\"] }",
       "s.toml:6:1: unknown action merg (the program can split, merge, found, close, peak_body, "
       "mute, withdraw, renege, donor_leaves, rewire, set). Did you mean merge?"},
      {"twins_from_base = 1", "s.toml:2:19: twins_from_base must be true or false."},
      {"[[twinn]]\nname = \"t\"",
       "s.toml:2:3: unknown key twinn (it would have no effect). Did you mean twin, above the "
       "first [table]?"},
  };
  for (const auto& [text, expected] : faults) {
    INFO(text);
    CHECK(complaint(text) == expected);
  }
}

TEST_CASE("the command line cannot name twins", "[scenario]") {
  CHECK(complaint("", {{"twin", "x"}}) ==
        "--set twin=x: twin belongs to files (the command line sets values). Put it in a scenario "
        "file.");
}
