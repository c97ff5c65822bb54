#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

#include "catch.hpp"
#include "columns.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/world/tables.hpp"
#include "recipes.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const std::string shipped_folder = HANSA_SOURCE_DIR "/scenarios/world";

const std::vector<TableText>& shipped_tables() {
  static const auto tables = read_world_folder(shipped_folder);
  return tables;
}

const World& observed_world() {
  static const auto world = build_world(observed_recipe(), shipped_tables());
  return world;
}

std::size_t row_of(const std::vector<std::string>& ids, const std::string& id) {
  const auto at = std::find(ids.begin(), ids.end(), id);
  REQUIRE(at != ids.end());
  return static_cast<std::size_t>(at - ids.begin());
}

/// The same tables with the rows of each in reverse.
std::vector<TableText> reversed(std::vector<TableText> tables) {
  for (auto& table : tables) {
    std::vector<std::string> lines;  // no shipped cell holds a line end
    std::size_t begin = 0;
    while (begin < table.text.size()) {
      const auto end = std::min(table.text.find('\n', begin), table.text.size());
      lines.push_back(table.text.substr(begin, end - begin));
      begin = end + 1;
    }
    std::reverse(lines.begin() + 1, lines.end());
    table.text.clear();
    for (const auto& line : lines) table.text += line + '\n';
  }
  return tables;
}

TableText& table(std::vector<TableText>& tables, const std::string& name) {
  for (auto& candidate : tables) {
    if (candidate.name == name) return candidate;
  }
  throw std::logic_error{name};
}

void check_complete(const World& world) {
  const auto issues = world.issue_count();
  for_each_column(world, [&](const std::string& name, const auto& column) {
    if constexpr (std::is_same_v<std::decay_t<decltype(column)>, std::vector<double>>) {
      if (name == "cities.latitude" || name == "cities.longitude" || name == "forums.text" ||
          name == "networks.size_class_centre" || name == "cities.anchor") {
        return;
      }
      INFO(name);
      CHECK(std::none_of(column.begin(), column.end(), [](double x) { return !std::isfinite(x); }));
    }
  });
  const auto check_sums = [&](const std::vector<double>& matrix) {
    for (std::size_t row = 0; row < matrix.size(); row += issues) {
      double sum = 0.0;
      for (std::size_t k = 0; k < issues; ++k) sum += matrix[row + k];
      if (std::abs(sum - 1.0) > 1e-9) FAIL("a row of weights sums to " << sum);
    }
  };
  check_sums(world.cities.salience);
  check_sums(world.states.salience);
  check_sums(world.networks.niche);
  check_sums(world.forums.weight);
  const auto within = [](const std::vector<double>& column) {
    return std::all_of(column.begin(), column.end(), [](double x) { return x >= 0 && x <= 1; });
  };
  CHECK(within(world.cities.ideal));
  CHECK(within(world.cities.autonomy));
  CHECK(within(world.states.ideal));
  CHECK(within(world.states.ratifier));
  CHECK(within(world.states.openness));
  CHECK(std::is_sorted(world.cities.id.begin(), world.cities.id.end()));
  CHECK(std::is_sorted(world.states.id.begin(), world.states.id.end()));
  CHECK(std::is_sorted(world.networks.id.begin(), world.networks.id.end()));
  CHECK(std::is_sorted(world.forums.id.begin(), world.forums.id.end()));
  for (std::size_t row = 0; row < world.memberships.size(); ++row) {
    const auto n = world.memberships.network[row];
    if (world.memberships.joined[row] < world.networks.founded[n]) FAIL("joined before founding");
    if (row > 0 && std::pair{world.memberships.city[row - 1], world.memberships.network[row - 1]} >=
                       std::pair{world.memberships.city[row], n}) {
      FAIL("memberships are not sorted");
    }
  }
}

}  // namespace

TEST_CASE("the observed world is complete and holds the shipped agents", "[world][known-answer]") {
  const auto& world = observed_world();
  check_complete(world);
  CHECK(world.cities.size() == 2340);
  CHECK(world.states.size() == 197);
  CHECK(world.forums.size() == 7);
  CHECK(world.events.month.size() == 81);
  CHECK(world.regions.name.size() == 17);

  std::size_t at_start = 0, invented = 0;
  for (std::size_t n = 0; n < world.networks.size(); ++n) {
    at_start +=
        world.networks.founded[n] <= month_of(1985) && world.networks.closed[n] > month_of(1985);
    invented += (world.networks.synthetic[n] & synthetic_agent) != 0;
  }
  CHECK(at_start == 60);
  CHECK(world.networks.size() == 96 + invented);
  CHECK(invented >= 45);

  const auto iula = row_of(world.networks.id, "iula");
  CHECK(world.networks.closed[iula] == month_of(2004));
  CHECK(world.networks.successor[iula] == "uclg");
  const auto paris = row_of(world.cities.id, "fra-paris");
  CHECK(world.states.id[world.cities.state[paris]] == "FRA");
  CHECK(world.cities.capital[paris] == 1);
}

TEST_CASE("attributes of the observed world follow their formulas", "[world][known-answer]") {
  const auto& world = observed_world();
  const auto& cities = world.cities;
  const auto paris = row_of(cities.id, "fra-paris");
  const auto france = cities.state[paris];
  const double income = 1e6 * world.states.gdp[france] / world.states.population[france];
  CHECK_THAT(cities.resources[paris],
             WithinRel(std::pow(cities.population[paris] / 1e5, 0.72) * income / 1e4, 1e-12));

  double power = 0.0;  // of the UN members, who are the reference
  for (std::size_t s = 0; s < world.states.size(); ++s) {
    if (world.states.un_member[s] == 1) power += world.states.power[s];
  }
  CHECK_THAT(power, WithinAbs(1.0, 1e-12));

  const auto venezuela = row_of(world.states.id, "VEN");  // GDP blank: median of 33 - 1 per heads
  CHECK((world.states.synthetic[venezuela] & synthetic_indicator) != 0);
  CHECK((world.states.synthetic[france] & synthetic_indicator) == 0);
  std::vector<double> per_head;
  for (std::size_t s = 0; s < world.states.size(); ++s) {
    if (world.states.subregion[s] == "Latin America and the Caribbean" && s != venezuela) {
      per_head.push_back(world.states.gdp[s] / world.states.population[s]);
    }
  }
  std::sort(per_head.begin(), per_head.end());
  REQUIRE(per_head.size() == 32);
  CHECK_THAT(world.states.gdp[venezuela] / world.states.population[venezuela],
             WithinRel(0.5 * (per_head[15] + per_head[16]), 1e-12));

  const auto& niche = world.networks.niche;
  const auto c40 = row_of(world.networks.id, "c40") * 6;
  CHECK(niche[c40] == 0.7);
  CHECK_THAT(niche[c40 + 1], WithinAbs(0.06, 1e-12));
  const auto iclei = row_of(world.networks.id, "iclei") * 6;
  CHECK(niche[iclei + 3] == 0.7);  // focus `sustainability` is issue `sustainable`
  const auto uclg = row_of(world.networks.id, "uclg");
  CHECK_THAT(niche[uclg * 6], WithinAbs(1.0 / 6, 1e-12));

  const auto unfccc = row_of(world.forums.id, "unfccc"), g20 = row_of(world.forums.id, "g20");
  CHECK(world.networks.access[uclg * 7 + unfccc] == 1);  // special status with the UN
  CHECK(world.networks.access[uclg * 7 + g20] == 0);
  CHECK(world.networks.access[row_of(world.networks.id, "c40") * 7 + unfccc] == 0);
  CHECK(world.forums.first_member[unfccc + 1] - world.forums.first_member[unfccc] == 193);
}

TEST_CASE("networks are filled inside their region, to half of it at most", "[world]") {
  const auto& world = observed_world();
  const auto ato = row_of(world.networks.id, "ato");  // Arab world, 550 listed
  const auto region = row_of(world.regions.name, "Arab world");
  CHECK(world.networks.region[ato] == static_cast<std::int32_t>(region));
  std::size_t members = 0, eligible = 0;
  for (std::size_t row = 0; row < world.memberships.size(); ++row) {
    if (world.memberships.network[row] != ato) continue;
    ++members;
    const auto state = world.cities.state[world.memberships.city[row]];
    CHECK(world.regions.holds[region * world.states.size() + state] == 1);
    CHECK((world.memberships.synthetic[row] & synthetic_members) != 0);
    CHECK(world.memberships.joined[row] >= month_of(1967));
    CHECK(world.memberships.joined[row] <= month_of(2016, 12));
  }
  for (std::size_t i = 0; i < world.cities.size(); ++i) {
    eligible += world.regions.holds[region * world.states.size() + world.cities.state[i]] == 1 &&
                world.cities.population[i] >= 1000;
  }
  CHECK(members == std::min<std::size_t>(275, eligible / 2));
  const auto eurotowns = row_of(world.networks.id, "eurotowns");  // 18 listed, half are placed
  CHECK(std::count(world.memberships.network.begin(), world.memberships.network.end(), eurotowns) ==
        9);
  const auto c40 = row_of(world.networks.id, "c40");  // its list is known
  CHECK(std::count(world.memberships.network.begin(), world.memberships.network.end(), c40) == 96);
}

TEST_CASE("the order of rows changes no bit of the observed world", "[world][determinism]") {
  const auto other = build_world(observed_recipe(), reversed(shipped_tables()));
  CHECK(differing_columns(observed_world(), other).empty());
}

TEST_CASE("a small city in a state outside all forums changes nobody", "[world][determinism]") {
  auto tables = shipped_tables();
  table(tables, "states.csv").text +=
      "ZZZ,Nowhere,Africa,Northern Africa,0,0,0,1000,99,1,2,2,0.99,4,yes,yes\n";
  table(tables, "cities.csv").text += "aaa-hamlet,Hamlet,ZZZ,1,1,1,0\n";
  const auto more = build_world(observed_recipe(), tables);
  const auto& less = observed_world();
  REQUIRE(more.cities.size() == less.cities.size() + 1);
  REQUIRE(more.cities.id[0] == "aaa-hamlet");
  REQUIRE(more.states.id.back() == "ZZZ");
  // take the two out of the tables that the larger world writes, and read the rest
  auto rest = write_world(more);
  for (auto& written : rest) {
    std::string kept;
    for (std::size_t begin = 0; begin < written.text.size();) {
      const auto end = written.text.find('\n', begin) + 1;
      const auto line = written.text.substr(begin, end - begin);
      if (line.find("ZZZ") == std::string::npos && line.find("aaa-hamlet") == std::string::npos) {
        kept += line;
      }
      begin = end;
    }
    written.text = kept;
  }
  auto recipe = observed_recipe();
  recipe.kind = "given";
  CHECK(differing_columns(less, build_world(recipe, rest)).empty());
}

TEST_CASE("a written world reads back to the same bits", "[world][determinism]") {
  auto recipe = GENERATE(observed_recipe(), base_recipe("synthetic"));
  recipe.lobby = 1.7;
  recipe.fragmentation =
      GENERATE(FragmentationParameters{},
               FragmentationParameters{
                   .networks = 9, .member_dup = 0.3, .niche_dup = 0.4, .size_inequality = 0.7});
  const auto world = build_world(recipe, shipped_tables());
  const auto tables = write_world(world);
  recipe.kind = "given";
  const auto again = build_world(recipe, tables);
  CHECK(differing_columns(world, again) == std::vector<std::string>{});
  recipe.seed = 77;  // nothing is left to draw
  CHECK(differing_columns(world, build_world(recipe, tables)).empty());
}

TEST_CASE("seeds and replicates redraw what is not data and nothing else",
          "[world][common-random-numbers]") {
  auto recipe = observed_recipe();
  recipe.replicate = 1;
  const auto differing = differing_columns(observed_world(), build_world(recipe, shipped_tables()));
  const std::set<std::string> columns(differing.begin(), differing.end());
  for (const char* drawn : {"cities.ideal", "cities.salience", "states.ideal", "cities.type",
                            "networks.visibility", "memberships.joined"}) {
    CHECK(columns.count(drawn) == 1);
  }
  for (const char* data : {"cities.population", "cities.state", "states.gdp", "states.power",
                           "forums.weight", "cities.resources", "states.openness"}) {
    CHECK(columns.count(data) == 0);
  }
}

TEST_CASE("hardness of all forums can be set, and is else that of the tables", "[world]") {
  auto recipe = GENERATE(observed_recipe(), base_recipe("synthetic"));
  const auto table = build_world(recipe, shipped_tables());
  recipe.hardness = {0.9, 0.75, 0.5};
  const auto hard = build_world(recipe, shipped_tables());
  CHECK(differing_columns(table, hard) ==
        std::vector<std::string>{"forums.obligation", "forums.precision", "forums.delegation"});
  for (std::size_t f = 0; f < hard.forums.size(); ++f) {
    CHECK(hard.forums.obligation[f] == 0.9);
    CHECK(hard.forums.precision[f] == 0.75);
    CHECK(hard.forums.delegation[f] == 0.5);
  }
}

TEST_CASE("how long the observed world takes to load", "[.][bench]") {
  const auto begin = std::chrono::steady_clock::now();
  const auto world = build_world(observed_recipe(), read_world_folder(shipped_folder));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  WARN(world.cities.size() << " cities in " << took.count() << " s");
}

TEST_CASE("how long a million cities take", "[.][bench]") {
  auto recipe = base_recipe("synthetic");
  recipe.synthetic.cities = 1000000;
  recipe.synthetic.states = 190;
  recipe.synthetic.networks = 300;
  const auto begin = std::chrono::steady_clock::now();
  const auto world = build_world(recipe, {});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  WARN(world.cities.size() << " cities in " << took.count() << " s");
}
