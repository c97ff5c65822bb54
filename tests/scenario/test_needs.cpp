// A given world that lacks what a mechanism needs, and a scenario that switches it on.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "cli/run_cli.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/scenario/needs.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/study/study.hpp"
#include "source_folder.hpp"

using namespace hansa;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The least world in which networks lobby a forum.
std::vector<TableText> least_tables() {
  return {{"cities.csv", "mine/cities.csv", "city,state\na,S\nb,T\n"},
          {"states.csv", "mine/states.csv", "state\nS\nT\n"},
          {"networks.csv", "mine/networks.csv", "network\nn\n"},
          {"memberships.csv", "mine/memberships.csv", "network,city\nn,a\nn,b\n"},
          {"forums.csv", "mine/forums.csv", "forum\nf\n"}};
}

std::vector<TableText> without(std::string_view name) {
  auto tables = least_tables();
  std::erase_if(tables, [&](const TableText& table) { return table.name == name; });
  return tables;
}

Scenario scenario_of(const std::string& text, const std::string& kind = "given") {
  return read_scenario(
      {{"mine.toml", "format = 1\nstep = \"year\"\nhorizon = 2\n[world]\nkind = \"" + kind +
                         "\"\nfolder = \"mine\"\nissues = [\"climate\"]\n" + text}});
}

std::string told(const Scenario& scenario, const std::vector<TableText>& tables) {
  try {
    check_needs(scenario, tables);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string told(const std::string& text, const std::vector<TableText>& tables = least_tables()) {
  return told(scenario_of(text), tables);
}

/// "founding.rate = 0.5", "pledges.campaigns = [..]": within the range of the key and not off.
std::string on(std::string_view key) {
  const bool text = key == "pledges.campaigns";
  return path_in_file(key) + (text ? " = [\"n climate 1985-06\"]\n" : " = 0.5\n");
}

std::string settings(const Need& need, const std::string& value) {
  std::string text;
  for (const auto gate : need.gates) text += on(gate);
  return text + path_in_file(need.key) + " = " + value + '\n';
}

/// Keys stand above the tables of the file.
Scenario with(const Need& need, const std::string& value) {
  return read_scenario({{"mine.toml",
                         "format = 1\nstep = \"year\"\nhorizon = 2\nworld.kind = \"given\"\n"
                         "world.folder = \"mine\"\nworld.issues = [\"climate\"]\n" +
                             settings(need, value)}});
}

/// Begins what is told of a need whose table is there.
std::string need_text(const Need& need) {
  return std::string{need.sources[0].table} + ": no column \"" +
         std::string{need.sources[0].column} + '"';
}

/// The tables without what the need can come from.
std::vector<TableText> lacking(const Need& need) {
  auto tables = least_tables();
  for (const auto& source : need.sources) {
    if (source.column.empty()) {
      std::erase_if(tables, [&](const TableText& table) { return table.name == source.table; });
    }
  }
  return tables;
}

std::string source_words(const NeedSource& source) {
  const std::string name{source.column};
  if (source.table.empty()) return "`" + name + "` above 0";
  const std::string table = "`" + std::string{source.table} + "`";
  return name.empty() ? table : table + " `" + name + (name.ends_with('_') ? "<issue>`" : "`");
}

/// The table of docs/worlds.md.
std::string needs_page() {
  std::string page =
      "| key | off | needs | because | with |\n"
      "|---|---|---|---|---|\n";
  for (const auto& need : needs()) {
    page += "| `" + std::string{need.key} + "` | " + to_text(need.off) + " | ";
    for (std::size_t i = 0; i < need.sources.size(); ++i) {
      page += (i > 0 ? " or " : "") + source_words(need.sources[i]);
    }
    page += " | " + std::string{need.why} + " |";
    for (const auto gate : need.gates) page += " `" + std::string{gate} + "` on";
    page += !need.gates.empty() && need.asked_by_gates ? ", also at its default |\n" : " |\n";
  }
  return page;
}

}  // namespace

TEST_CASE("the page of worlds lists what mechanisms need", "[scenario][world][needs][golden]") {
  const std::string path = HANSA_SOURCE_DIR "/docs/worlds.md";
  const std::string mark = "lists what mechanisms need\" -->\n";
  const std::string stop = "<!-- end of needs -->";
  std::ifstream file{path};
  std::string page{std::istreambuf_iterator<char>{file}, {}};
  const auto begin = page.find(mark) + mark.size();
  const auto end = page.find(stop);
  REQUIRE(begin <= end);
  REQUIRE(end != std::string::npos);
  if (std::getenv("HANSA_UPDATE_DOCS") != nullptr) {
    std::ofstream{path} << page.substr(0, begin) << needs_page() << page.substr(end);
  } else {
    CHECK(page.substr(begin, end - begin) == needs_page());
  }
}

TEST_CASE("every need is told when it is missing and silent when switched off",
          "[scenario][world][needs]") {
  for (const auto& need : needs()) {
    CAPTURE(need.key, need.sources[0].table, need.sources[0].column);
    const auto tables = lacking(need);
    const auto message = told(with(need, "0.5"), tables);
    CHECK_THAT(message, ContainsSubstring(std::string{need.key}));
    CHECK_THAT(message, ContainsSubstring(std::string{need.sources[0].table}));
    CHECK_THAT(message, ContainsSubstring(std::string{need.sources[0].column}));
    CHECK_THAT(message, ContainsSubstring("off: " + std::string{need.key} + " = "));
    const auto off = with(need, to_text(need.off));
    CHECK(told(off, tables) == "");
    const auto world = build_world(off.recipe, tables);
    CHECK(run(off, world, [](const StepRecord&) { return true; }));
  }
}

TEST_CASE("each source of a need will do", "[scenario][world][needs]") {
  for (const auto& need : needs()) {
    for (const auto& source : need.sources) {
      CAPTURE(need.key, source.table, source.column);
      auto scenario = with(need, "0.5");
      auto tables = lacking(need);
      if (source.table.empty()) {
        const auto* row = find_parameter(source.column);
        row->set(scenario, row->length > 0 ? Value{std::vector(row->length, 0.25)} : Value{0.25});
      } else {
        std::erase_if(tables, [&](const TableText& table) { return table.name == source.table; });
        const std::string column{source.column.empty() ? "forum" : source.column};
        const std::string name = column + (column.ends_with('_') ? "climate" : "");
        tables.push_back(
            {std::string{source.table}, "mine/" + std::string{source.table}, name + "\n1\n"});
      }
      const auto message = told(scenario, tables);
      const auto others = std::ranges::count(needs(), need.key, &Need::key);
      const bool alone = others == 1;  // else another need of the key may stand
      CHECK((!alone || message.empty()));
      CHECK_THAT(alone ? "" : message, !ContainsSubstring(need_text(need)));
    }
  }
}

TEST_CASE("what lacks says where, why and what to do", "[scenario][world][needs]") {
  CHECK(told("[parameters]\npreemption.strength = 1.0\n",
             {{"cities.csv", "mine/cities.csv", "city,state,autonomy\na,S,0.5\n"},
              {"states.csv", "mine/states.csv", "state\nS\n"}}) ==
        "mine/states.csv: no column \"federal\", which preemption.strength = 1.0 "
        "(mine.toml:9:23) needs: federal states preempt at the full rate, others at "
        "preemption.unitary. Add the column, or switch preemption off: preemption.strength = 0.");
  CHECK(told("[parameters]\nfounding.rate = 1.0\nfounding.event = 0.5\n") ==
        "mine: no table events.csv, which founding.event = 0.5 (mine.toml:10:18) needs: it says "
        "when summits were held. Add it with column \"kind\", or switch the effect of events off: "
        "founding.event = 0.");
  CHECK_THAT(told("[parameters]\npledges.campaign_rate = 0.1\n"),
             ContainsSubstring("which pledges.pools = 1.0 (default) with pledges.campaign_rate = "
                               "0.1 (mine.toml:9:25) needs"));
}

TEST_CASE("a column that is blank throughout is none", "[scenario][world][needs]") {
  auto tables = least_tables();
  tables[4].text = "forum,family\nf,\n";
  CHECK_THAT(told("[parameters]\naccess.family = 0.5\n", tables),
             ContainsSubstring("mine/forums.csv: nothing in column \"family\""));
  tables[4].text = "forum,family\nf,un\ng,\n";
  CHECK(told("[parameters]\naccess.family = 0.5\n", tables) == "");
}

TEST_CASE("defaults, gates that are shut and other worlds need nothing",
          "[scenario][world][needs]") {
  CHECK(told("") == "");
  CHECK(told("[parameters]\nfounding.event = 0.5\n") == "");  // nothing is founded
  CHECK(told("[parameters]\nfounding.rate = 0.5\n") == "");   // the share of regions is a default
  CHECK(told("[parameters]\nlearning.weight = 0.3\n") == "");
  CHECK(told("[parameters]\nlearning.ties = 2.0\n") != "");
  CHECK(told("[parameters]\nlearning.ties = 2.0\nlearning.weight = 0.0\n") == "");
  CHECK(told(scenario_of("[parameters]\npreemption.strength = 1.0\n", "observed"),
             least_tables()) == "");
}

TEST_CASE("what a calendar or a twin switches on later is told before the run",
          "[scenario][world][needs]") {
  const auto calendar = told("[[calendar]]\ndate = 1986\nset = { access.family = 0.5 }\n");
  CHECK_THAT(calendar, ContainsSubstring("access.family = 0.5 (mine.toml:"));
  const auto twin = told("[[twin]]\nname = \"drifting\"\nlobbying.drift = 1.0\n");
  CHECK(twin.starts_with("twin drifting: mine: no table states_by_year.csv, which "));
  const auto both = told(
      "[[twin]]\nname = \"later\"\n[[twin.calendar]]\ndate = 1986\nset = { lobbying.drift = 1.0 "
      "}\n");
  CHECK(both.starts_with("twin later: mine: no table states_by_year.csv"));
  const auto once = told("[parameters]\naccess.family = 0.5\n[[twin]]\nname = \"same\"\n");
  CHECK(once.find('\n') == std::string::npos);  // not again for the twin
}

TEST_CASE("the program tells what a world lacks before anything runs",
          "[cli][scenario][world][needs]") {
  const test::Folder folder{"needs"};
  std::filesystem::create_directory(folder.path / "mine");
  for (const auto& table : least_tables()) folder.write(table.path, table.text);
  const auto scenario = folder.write("mine.toml",
                                     "format = 1\nhorizon = 2\n[world]\nkind = \"given\"\n"
                                     "folder = \"mine\"\nissues = [\"climate\"]\n"
                                     "[parameters]\naccess.family = 0.5\n");
  for (const auto* command : {"check", "run"}) {
    const auto refused = test::run_cli({command, scenario});
    CHECK(refused.status == 2);
    CHECK_THAT(refused.err, ContainsSubstring("no column \"family\", which access.family = 0.5"));
  }
  CHECK(test::run_cli({"check", scenario, "--set", "access.family=0"}).status == 0);

  const auto study =
      folder.write("study.toml",
                   "format = 1\n[study]\nscenario = \"mine.toml\"\nset = { access.family = 0.0 }\n"
                   "[design]\nkind = \"factorial\"\n[[factor]]\nkey = \"access.invitation\"\n"
                   "values = [0.0, 0.25, 0.5]\n");
  CHECK_THROWS_WITH(read_study(study), ContainsSubstring("no column \"openness\"") &&
                                           ContainsSubstring("access.invitation = 0.25"));
}

TEST_CASE("what names tables itself is told by its own message", "[scenario][world][needs]") {
  auto scenario = scenario_of("summit_issue = \"climate\"\n");
  CHECK_THROWS_WITH(build_world(scenario.recipe, least_tables()), ContainsSubstring("summit.csv"));
  scenario.recipe.summit_issue = "";
  scenario.recipe.fragmentation.networks = 2;
  CHECK_THROWS_WITH(build_world(scenario.recipe, without("networks.csv")),
                    ContainsSubstring("network"));
}
