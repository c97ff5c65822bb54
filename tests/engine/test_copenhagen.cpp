/// \file   The table of Copenhagen 2009 inside a run: the same known answers as without one.
#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/tables.hpp"
#include "source_folder.hpp"

namespace hansa {
namespace {

const std::string scenario_path = HANSA_SOURCE_DIR "/scenarios/cop15.toml";

struct Line {
  std::string name;
  LineRecord record;
};

/// The lines of the one session of the climate conference.
std::vector<Line> copenhagen(const std::vector<Setting>& settings) {
  const auto scenario = read_scenario(scenario_path, settings);
  const auto world = build_world(scenario.recipe, read_world_folder(scenario.recipe.folder));
  std::vector<Line> lines;
  run(scenario, world, [&](const StepRecord& step) {
    for (const auto& session : step.sessions) {
      if (world.forums.id[session.forum] != "unfccc") continue;
      for (const auto& line : session.lines) lines.push_back({world.issues[line.issue], line});
    }
    return true;
  });
  return lines;
}

}  // namespace

TEST_CASE("the states of Copenhagen propose the published compromise",
          "[engine][known-answer][scenario]") {
  // Expert data of Stokman's exchange model, sum c s x / sum c s. Nobody lobbies.
  const std::vector<std::pair<std::string, double>> published{
      {"commitments", 51.949891},
      {"control", 57.621448},
      {"developed_countries_2020_target", 58.144654},
      {"domestic_reduction", 30.707395},
      {"extra_funding", 64.620690},
      {"measurement_reporting_verification", 52.235915},
      {"new_treaty", 61.576271}};
  const auto lines = copenhagen({{"money.budget", "0"}});
  REQUIRE(lines.size() == published.size());
  for (std::size_t l = 0; l < lines.size(); ++l) {
    CHECK(lines[l].name == published[l].first);
    CHECK_THAT(100.0 * lines[l].record.proposal,
               Catch::Matchers::WithinAbs(published[l].second, 1e-6));
    CHECK(lines[l].record.before == 0.0);
    CHECK(lines[l].record.adopted == lines[l].record.muted);
  }
}

TEST_CASE("cities move the table of Copenhagen and leave the muted one as it was",
          "[engine][scenario]") {
  const auto heard = copenhagen({});
  const auto silent = copenhagen({{"money.budget", "0"}});
  bool moved = false;
  for (std::size_t l = 0; l < heard.size(); ++l) {
    moved = moved || heard[l].record.adopted != heard[l].record.muted;
    CHECK(heard[l].record.before == silent[l].record.before);
  }
  CHECK(moved);
}

TEST_CASE("an issue told in detail keeps weights and distances", "[world]") {
  const auto scenario = read_scenario(scenario_path);
  const auto tables = read_world_folder(scenario.recipe.folder);
  const auto detailed = build_world(scenario.recipe, tables);
  auto plain_recipe = scenario.recipe;
  plain_recipe.summit_issue.clear();
  plain_recipe.summit_forum.clear();
  std::vector<TableText> plain_tables;
  for (const auto& table : tables) {
    if (table.name.rfind("summit", 0) != 0) plain_tables.push_back(table);
  }
  const auto plain = build_world(plain_recipe, plain_tables);
  REQUIRE(detailed.issue_count() == plain.issue_count() + 6);
  REQUIRE(plain.issues[0] == "climate");
  for (std::size_t n = 0; n < plain.networks.size(); ++n) {
    double climate = 0.0;
    for (std::size_t k = 0; k < 7; ++k) {
      climate += detailed.networks.niche[n * detailed.issue_count() + k];
    }
    CHECK_THAT(climate,
               Catch::Matchers::WithinAbs(plain.networks.niche[n * plain.issue_count()], 1e-12));
    CHECK(detailed.networks.niche[n * detailed.issue_count() + 7] ==
          plain.networks.niche[n * plain.issue_count() + 1]);
  }
  // With gap 0 and no noise between them, cities want what their bloc wants.
  for (std::size_t i = 0; i < 50; ++i) {
    const auto state = detailed.cities.state[i];
    const auto distance = plain.cities.ideal[i * plain.issue_count()] -
                          plain.states.ideal[state * plain.issue_count()];
    const auto cell = i * detailed.issue_count();
    const auto expected = detailed.states.ideal[state * detailed.issue_count()] + distance;
    if (expected < 0.0 || expected > 1.0) continue;
    CHECK_THAT(detailed.cities.ideal[cell], Catch::Matchers::WithinAbs(expected, 1e-12));
  }
}

TEST_CASE("bad tables of a summit are told with their place", "[world][scenario]") {
  const auto scenario = read_scenario(scenario_path);
  auto tables = read_world_folder(scenario.recipe.folder);
  const auto table = [&](const std::string& name) -> std::string& {
    for (auto& candidate : tables) {
      if (candidate.name == name) return candidate.text;
    }
    throw std::logic_error("no table " + name);
  };
  const auto message = [&](const WorldRecipe& recipe) -> std::string {
    try {
      build_world(recipe, tables);
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  };
  auto recipe = scenario.recipe;
  SECTION("a bloc that is not in the table") {
    table("summit_states.csv") += "Venus,FRA\n";
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("summit_states.csv:169:1") &&
                                    Catch::Matchers::ContainsSubstring("Venus"));
  }
  SECTION("a state in two blocs") {
    table("summit_states.csv") += "Japan,USA\n";
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("in a bloc already"));
  }
  SECTION("two rows for one line") {
    table("summit.csv") += "Japan,control,20,0.4,0.052\n";
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("two rows for 'control'"));
  }
  SECTION("two powers of one bloc") {
    table("summit.csv") += "Japan,sea,20,0.4,0.052\nJapan,air,20,0.4,0.06\n";
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("another power"));
  }
  SECTION("an issue that is none") {
    recipe.summit_issue = "climat";
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("Did you mean 'climate'?"));
  }
  SECTION("a forum that is none") {
    recipe.summit_forum = "unfcc";
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("Did you mean 'unfccc'?"));
  }
  SECTION("no table") {
    tables.erase(std::remove_if(tables.begin(), tables.end(),
                                [](const TableText& t) { return t.name == "summit.csv"; }),
                 tables.end());
    CHECK_THAT(message(recipe), Catch::Matchers::ContainsSubstring("summit_states.csv") ||
                                    Catch::Matchers::ContainsSubstring("no summit.csv"));
  }
}

}  // namespace hansa
