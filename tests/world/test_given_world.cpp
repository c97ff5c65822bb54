// Worlds that somebody writes by hand: few columns, and what is wrong with them.
#include <cmath>

#include "catch.hpp"
#include "columns.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/world/tables.hpp"
#include "recipes.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

std::vector<TableText> tables_of(const Texts& texts) {
  std::vector<TableText> tables;
  for (const auto& [name, text] : texts) tables.push_back({name, "dir/" + name, text});
  return tables;
}

World given(const Texts& texts, const std::vector<std::string>& issues = {"climate"}) {
  return build_world(given_recipe(issues), tables_of(texts));
}

/// What is wrong with these tables, or "".
std::string faults_of(const Texts& texts, const std::vector<std::string>& issues = {"climate"}) {
  try {
    given(texts, issues);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

const std::pair<std::string, std::string> two_cities{"cities.csv", "city,state\nb,S\na,S\n"};
const std::pair<std::string, std::string> two_states{"states.csv", "state\nS\nT\n"};

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
}

}  // namespace

TEST_CASE("two columns and one make a world", "[world][known-answer]") {
  const auto world = given({two_cities, two_states});
  CHECK(world.cities.id == std::vector<std::string>{"a", "b"});
  CHECK(world.cities.name == world.cities.id);
  CHECK(world.cities.population[0] == 100000.0);
  CHECK((world.cities.synthetic[0] & synthetic_indicator) != 0);
  CHECK(world.states.population[0] == 400000.0);  // twice that of its cities
  CHECK(world.networks.size() == 0);
  CHECK(world.forums.size() == 0);
  CHECK(world.memberships.size() == 0);
  CHECK(world.ties.first == std::vector<std::uint32_t>{0, 0, 0});
  CHECK(world.cities.salience == std::vector<double>{1.0, 1.0});
}

TEST_CASE("given numbers are taken as they are and not flagged", "[world][known-answer]") {
  const auto world = given(
      {{"cities.csv",
        "city,state,population,resources,autonomy,office,type,ideal_a,ideal_b,salience_a,anchor\n"
        "x,S,5e5,2.5,0.25,1,3,0.125,1,4,0.75\n"},
       {"states.csv",
        "state,power,sovereignty,openness,decentralisation,stubbornness,ideal_a,ideal_b,"
        "ratifier_a,ratifier_b,salience_a,salience_b,population,urban_percent,gdp_million_usd,"
        "electoral_democracy,unga_ideal_point,government_effectiveness\n"
        "S,2,0.5,0.25,0.75,0.125,0.5,0.25,0.1,0.2,1,3,1e6,50,100,0.5,0,0\n"},
       {"networks.csv",
        "network,founded,niche_a,niche_b,visibility,charter,donor_share,donor_ideal_a,"
        "donor_ideal_b,access_f,region\nn,1985,1,1,2,1,0.5,0.25,0.75,seat,\n"},
       {"memberships.csv", "network,city\nn,x\n"},
       {"towns_by_state.csv", "state,municipalities\nS,9\n"},
       {"forums.csv",
        "forum,a,b,members,rule,quota_heads,obligation,first,month,text_a\n"
        "f,1,3,S,two-thirds,0.5,0.5,1990-06,,0.25\n"}},
      {"a", "b"});
  CHECK(world.cities.resources[0] == 2.5);
  CHECK(world.cities.anchor[0] == 0.75);
  CHECK(world.cities.type[0] == 3);
  CHECK(world.cities.office[0] == 1);
  CHECK(world.cities.ideal == std::vector<double>{0.125, 1.0});
  CHECK(world.cities.salience == std::vector<double>{1.0, 0.0});
  CHECK(world.cities.synthetic[0] == 0);
  CHECK(world.states.power[0] == 2.0);
  CHECK(world.states.towns[0] == 8.0);
  CHECK(world.states.salience == std::vector<double>{0.25, 0.75});
  CHECK(world.states.ratifier == std::vector<double>{0.1, 0.2});
  CHECK(world.states.synthetic[0] == 0);
  CHECK(world.networks.niche == std::vector<double>{0.5, 0.5});
  CHECK(world.networks.access[0] == static_cast<std::uint8_t>(Access::seat));
  CHECK(world.networks.region[0] == region_global);
  CHECK(world.networks.type[0] == type_none);
  CHECK(std::isnan(world.networks.size_class_centre[0]));
  CHECK(world.networks.synthetic[0] == 0);
  CHECK(world.memberships.joined[0] == month_of(1985));  // blank: with the founding
  CHECK(world.memberships.engagement[0] == 1.0);
  CHECK(world.forums.weight == std::vector<double>{0.25, 0.75});
  CHECK(world.forums.quota_heads[0] == 0.5);
  CHECK(world.forums.quota_power[0] == 2.0 / 3.0);
  CHECK(world.forums.session_month[0] == 6);
  CHECK(world.forums.capacity[0] == 2);
  CHECK(world.forums.text[0] == 0.25);
  CHECK(std::isnan(world.forums.text[1]));
}

TEST_CASE("forums know their members", "[world][known-answer]") {
  const auto world =
      given({two_cities,
             {"states.csv", "state,un_member,g20_member\nC,1,1\nA,1,0\nB,0,1\nS,1,0\n"},
             {"forums.csv", "forum,members\nw,un\nx,g20\ny,all\nz, C ;A\n"}});
  CHECK(world.forums.first_member == std::vector<std::uint32_t>{0, 3, 5, 9, 11});
  CHECK(world.forums.member == std::vector<std::uint32_t>{0, 2, 3, 1, 2, 0, 1, 2, 3, 0, 2});
  CHECK(world.forums.rule[0] == "consensus");
  CHECK(world.forums.quota_heads[0] == 0.98);
  CHECK(world.forums.first_session[0] == month_of(1985));
}

TEST_CASE("ties are read in compressed rows", "[world][known-answer]") {
  const auto world = given({{"cities.csv", "city,state\na,S\nb,S\nc,S\n"},
                            two_states,
                            {"ties.csv", "city,target,weight\nc,a,\na,c,0.25\na,b,2\n"}});
  CHECK(world.ties.first == std::vector<std::uint32_t>{0, 2, 2, 3});
  CHECK(world.ties.target == std::vector<std::uint32_t>{1, 2, 0});
  CHECK(world.ties.weight == std::vector<double>{2.0, 0.25, 1.0});
}

TEST_CASE("a listed size is filled in a given world, an unlisted one is not", "[world]") {
  std::string cities = "city,state\n";
  for (int i = 0; i < 40; ++i) cities += "c" + std::to_string(i) + ",S\n";
  const auto world =
      given({{"cities.csv", cities}, two_states, {"networks.csv", "network,members\nn,10\nm,\n"}});
  CHECK(world.memberships.size() == 5);  // fill_share is a half
  CHECK(world.networks.founded[0] == month_of(1985));
}

TEST_CASE("nobody joins before the founding", "[world][known-answer]") {
  const auto world = given({two_cities,
                            two_states,
                            {"networks.csv", "network,founded\nn,1990-05\n"},
                            {"memberships.csv", "network,city,joined\nn,a,1990-01\nn,b,1991\n"}});
  CHECK(world.memberships.joined == std::vector<Month>{month_of(1990, 5), month_of(1991)});
}

TEST_CASE("drift interpolates what a table gives", "[world][known-answer]") {
  auto recipe = given_recipe();
  recipe.positions.democracy.value = {1.0};
  recipe.positions.state_noise.value = {0.0};
  recipe.positions.alignment.value = recipe.positions.income.value =
      recipe.positions.urban.value = {0.0};
  const auto tables = tables_of(
      {two_cities,
       {"states.csv", "state,electoral_democracy\nS,0.25\nT,0.75\n"},
       {"states_by_year.csv", "state,year,electoral_democracy\nS,1984,0.25\nS,1994,0.75\n"}});
  const auto world = build_world(recipe, tables);
  REQUIRE(world.drift.month ==
          std::vector<Month>{month_of(1984, 7), month_of(1985), month_of(1994, 7)});
  // z is -1 at .25 and 1 at .75: Phi(1) = .8413447461; at the start z = -1 + .05 x 2
  const double at_start = 0.5 * std::erfc(0.9 / std::sqrt(2.0));
  CHECK_THAT(world.drift.change[4], WithinAbs(0.8413447460685429 - at_start, 1e-12));
  CHECK_THAT(world.drift.change[0], WithinAbs(0.1586552539314571 - at_start, 1e-12));
  CHECK(world.drift.change[2] == 0.0);
  CHECK(world.drift.change[5] == 0.0);  // T has no row
}

TEST_CASE("faults of a folder come all at once with their places", "[world]") {
  const auto text =
      faults_of({{"cities.csv",
                  "city,state,population,lat,lon,nmae\n"
                  "a,S,-5,0,0,x\n"
                  "b,Q,10,95,0,x\n"
                  "a,S,10,0,-200,x\n"
                  ",S,many,0,0,x\n"},
                 {"states.csv", "state,salience_climate,un_member\nS,0,2\nT,1,1\n"},
                 {"networks.csv", "network,closed,founded,type,region\nn,1980,1990,7,Europ\n"},
                 {"memberships.csv", "network,city\nn,b\nn,b\nm,b\n"},
                 {"forums.csv", "forum,members,rule\nf,,consensu\ng,S;U,\n"},
                 {"regions.csv", "region,state\nEurope,S\n"}});
  for (const char* fault :
       {"dir/cities.csv:1:31: column 'nmae' is unknown",
        "Did you mean 'name'?",
        "dir/cities.csv:2:5: 'population' is -5, out of range (it cannot be negative",
        "dir/cities.csv:3:3: state 'Q' is unknown (states.csv has no such row)",
        "dir/cities.csv:3:8: 'lat' is 95, out of range (from -90 to 90 degrees)",
        "dir/cities.csv:4:1: 'a' is listed twice (first in line 2)",
        "dir/cities.csv:4:10: 'lon' is -200, out of range",
        "dir/cities.csv:5:1: 'city' is blank",
        "dir/cities.csv:5:4: 'population' is 'many', which is not a number",
        "dir/states.csv:2:3: the weights of all issues are zero",
        "dir/states.csv:2:5: 'un_member' is '2'",
        "dir/networks.csv:2:3: network 'n' closes before its founding in 1990-01",
        "dir/networks.csv:2:13: 'type' is '7'",
        "dir/networks.csv:2:15: region 'Europ' is unknown",
        "Did you mean 'Europe'?",
        "dir/memberships.csv:3:3: city 'b' is in network 'n' twice",
        "dir/memberships.csv:4:1: network 'm' is unknown",
        "dir/forums.csv:2:3: forum 'f' has no members",
        "dir/forums.csv:2:4: rule 'consensu' is unknown",
        "Did you mean 'consensus'?",
        "dir/forums.csv:3:3: state 'U' is unknown"}) {
    CHECK_THAT(text, ContainsSubstring(fault));
  }
  CHECK(lines_of(text) == 18);
}

TEST_CASE("single faults", "[world]") {
  CHECK_THAT(faults_of({two_states}), ContainsSubstring("no cities.csv"));
  CHECK_THAT(faults_of({{"cities.csv", "city,name\na,A\n"}, two_states}),
             ContainsSubstring("dir/cities.csv:1:1: column 'state' is missing"));
  CHECK_THAT(faults_of({{"cities.csv", "city,state\n"}, two_states}), ContainsSubstring("no city"));
  // these two ids have the same digest
  CHECK_THAT(
      faults_of({{"cities.csv", "city,state\n8yn0iYCKYHlIj4-BwPqk,S\nGReLUrM4wMqfg9yzV3KQ,S\n"},
                 two_states}),
      ContainsSubstring("share one digest"));
  CHECK_THAT(faults_of({two_cities, two_states, {"networks.csv", "network,niche_climate\nn,0\n"}}),
             ContainsSubstring("dir/networks.csv:2:3: the weights of all issues are zero"));
  CHECK_THAT(
      faults_of({two_cities, two_states, {"networks.csv", "network,issue_focus\nn,climat\n"}}),
      ContainsSubstring("Did you mean 'climate'?"));
  CHECK_THAT(faults_of({two_cities, two_states, {"networks.csv", "network,successor\nnew,nwe\n"}}),
             ContainsSubstring("network 'nwe' is unknown"));
  CHECK_THAT(faults_of({two_cities, two_states, {"networks.csv", "network,founded\nn,199\n"}}),
             ContainsSubstring("dir/networks.csv:2:3: 'founded' is '199', which is not a date"));
  CHECK_THAT(faults_of({two_cities, two_states, {"forums.csv", "forum,members\nf,S;S\n"}}),
             ContainsSubstring("is a member twice"));
  CHECK_THAT(faults_of({two_cities, two_states, {"forums.csv", "forum,capacity\nf,1.5\n"}}),
             ContainsSubstring("not a whole number"));
  CHECK_THAT(faults_of({two_cities, two_states, {"forums.csv", "forum,first,last\nf,1990,1989\n"}}),
             ContainsSubstring("the last session is before the first (that is in 1990-01"));
  CHECK_THAT(faults_of({two_cities, two_states, {"ties.csv", "city,target\na,b\na,b\n"}}),
             ContainsSubstring("dir/ties.csv:3:3: this tie is listed twice"));
  CHECK_THAT(faults_of({two_cities, two_states, {"ties.csv", "city,target,weight\na,b,-1\n"}}),
             ContainsSubstring("'weight' is -1, out of range (it cannot be negative"));
  CHECK_THAT(faults_of({two_cities, two_states}, {"climate", "climate"}),
             ContainsSubstring("twice"));
  CHECK_THAT(faults_of({two_cities, two_states}, {"rule"}), ContainsSubstring("another meaning"));
  CHECK_THAT(faults_of({two_cities, two_states}, {}), ContainsSubstring("world.issues is empty"));
  CHECK_THAT(
      faults_of({two_cities, two_states, {"states_by_year.csv", "state,year\nS,1990\nS,1990\n"}}),
      ContainsSubstring("has this date twice"));
  CHECK_THAT(faults_of({two_cities, two_states, {"applied.csv", "setting,value\nworld.loby,1\n"}}),
             ContainsSubstring("Did you mean 'world.lobby'?"));
}

TEST_CASE("many faults are cut after a hundred", "[world]") {
  std::string cities = "city,state\n";
  for (int i = 0; i < 150; ++i) cities += "c" + std::to_string(i) + ",Q\n";
  const auto text = faults_of({{"cities.csv", cities}, two_states});
  CHECK(lines_of(text) == 101);
  CHECK_THAT(text, ContainsSubstring("and 50 more faults"));
}

TEST_CASE("a folder with an unknown table or without a needed one", "[world]") {
  CHECK_THROWS_WITH(read_world_folder("/nowhere/at/all"), ContainsSubstring("is no folder"));
  CHECK_THROWS_WITH(read_world_folder(HANSA_SOURCE_DIR "/scenarios/tables"),
                    ContainsSubstring("is unknown") &&
                        ContainsSubstring("cities.csv: the table is missing") &&
                        ContainsSubstring("states.csv: the table is missing"));
}
