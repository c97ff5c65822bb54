#include <array>
#include <cmath>
#include <set>

#include "catch.hpp"
#include "study/study_texts.hpp"

using namespace hansa;

namespace {

std::vector<std::string> column(const Study& study, std::size_t factor) {
  std::vector<std::string> values;
  for (std::size_t point = 0; point < study.points(); ++point) {
    values.push_back(settings_at(study, point)[factor].value);
  }
  return values;
}

}  // namespace

TEST_CASE("a factorial study sets all its combinations", "[study][scenario]") {
  const auto study =
      study_of(study_head("title = \"T\"\nquestion = \"Q\"\nreplicates = 3\n"
                          "outputs = [\"voice\", \"last:networks\"]\n") +
               "[design]\nkind = \"factorial\"\n"
               "[[factor]]\nkey = \"attention.gamma\"\nvalues = [0.5, 1, 2]\n"
               "[[factor]]\nkey = \"attention.contest\"\n"
               "[[factor]]\nkey = \"calendar.1.into\"\nrange = [2, 8]\npoints = 2\n");
  CHECK(study.title == "T");
  CHECK(study.question == "Q");
  CHECK(study.points() == 12);
  CHECK(planned_runs(study) == 36);
  CHECK(column(study, 0)[0] == "0.5");
  CHECK(column(study, 0)[11] == "2.0");
  CHECK(column(study, 1)[0] == "line");
  CHECK(column(study, 1)[2] == "forum");
  CHECK(column(study, 2)[0] == "2");
  CHECK(column(study, 2)[1] == "8");

  const auto scenario = scenario_at(study, {11, 2});
  CHECK(scenario.parameters.attention.gamma == 2.0);
  CHECK(scenario.parameters.attention.contest == ContestLevel::forum);
  CHECK(scenario.calendar[0].split.into == 8);
  CHECK(scenario.seed == 7);
  CHECK(scenario.replicate == 2);
  CHECK(scenario.recipe.seed == 7);
  CHECK(scenario.recipe.replicate == 2);
  CHECK(scenario_at(study, {0, 0}).parameters.attention.gamma == 0.5);
}

TEST_CASE("the list of resolved values follows the settings of a point", "[study][scenario]") {
  const auto study = study_of(study_head() +
                              "[design]\n[[factor]]\nkey = \"money.overhead\"\n"
                              "values = [0.0, 0.25]\n");
  const auto scenario = scenario_at(study, {1, 5});
  for (const auto& value : scenario.resolved) {
    if (value.key == "money.overhead") {
      CHECK(value.value == "0.25");
      CHECK(value.origin == "study");
    }
    if (value.key == "replicate") CHECK(value.value == "5");
    if (value.key == "attention.gamma") CHECK(value.origin == "small.toml:14:19");
  }
}

TEST_CASE("every point is run once before any is run twice", "[study][determinism]") {
  const auto study = study_of(study_head("replicates = 2\n") +
                              "[design]\nkind = \"latin_hypercube\"\npoints = 50\n"
                              "[[factor]]\nkey = \"attention.gamma\"\nrange = [0.5, 2]\n"
                              "[[factor]]\nkey = \"money.overhead\"\nrange = [0, 0.1]\n");
  std::set<std::size_t> seen;
  for (std::uint64_t ordinal = 0; ordinal < 150; ++ordinal) {
    const auto run = run_at(study, ordinal);
    CHECK(run.replicate == ordinal / 50);
    if (ordinal % 50 == 0) seen.clear();
    CHECK(seen.insert(run.point).second);
  }
}

TEST_CASE("points share random numbers unless the study says otherwise", "[study][scenario]") {
  const std::string design = "[design]\n[[factor]]\nkey = \"attention.gamma\"\nvalues = [0.5, 1]\n";
  const auto shared = study_of(study_head("seed = 11\n") + design);
  CHECK(scenario_at(shared, {0, 4}).replicate == scenario_at(shared, {1, 4}).replicate);
  CHECK(scenario_at(shared, {0, 4}).seed == 11);
  const auto own = study_of(study_head("random_numbers = \"own\"\n") + design);
  std::set<std::uint64_t> replicates;
  for (std::size_t point = 0; point < 2; ++point) {
    for (std::uint64_t r = 0; r < 3; ++r) replicates.insert(scenario_at(own, {point, r}).replicate);
  }
  CHECK(replicates.size() == 6);
}

TEST_CASE("ranges take their distribution and whole numbers stay whole", "[study][closed-form]") {
  const auto study = study_of(
      study_head() +
      "[design]\nkind = \"latin_hypercube\"\npoints = 1000\n"
      "[[factor]]\nkey = \"attention.gamma\"\nrange = [0.25, 4]\ndistribution = \"loguniform\"\n"
      "[[factor]]\nkey = \"money.overhead\"\nrange = [0, 0.2]\ndistribution = \"normal\"\n"
      "mean = 0.1\nsd = 0.05\n"
      "[[factor]]\nkey = \"fragmentation.networks\"\nrange = [1, 10]\n"
      "[[factor]]\nkey = \"world.synthetic.networks\"\nrange = [1, 256]\n"
      "distribution = \"loguniform\"\n");
  // One point in each of 1000 slices: shares are exact to 1/1000.
  double below_one = 0.0;
  double inner = 0.0;
  std::array<int, 11> networks{};
  for (std::size_t point = 0; point < 1000; ++point) {
    const auto* value = study.design.value.data() + 4 * point;
    below_one += value[0] < 1.0 ? 1e-3 : 0.0;
    inner += std::abs(value[1] - 0.1) < 0.05 ? 1e-3 : 0.0;
    REQUIRE((value[1] >= 0.0 && value[1] <= 0.2));
    ++networks[static_cast<std::size_t>(value[2])];
    CHECK(value[3] == std::floor(value[3]));
  }
  CHECK(std::abs(below_one - 0.5) < 0.0015);
  CHECK(std::abs(inner - 0.68269 / 0.95450) < 0.0025);  // normal, cut at two sd
  for (std::size_t n = 1; n <= 10; ++n) CHECK(std::abs(networks[n] - 100) <= 1);
  CHECK(scenario_at(study, {3, 0}).recipe.fragmentation.networks ==
        static_cast<std::int64_t>(study.design.value[4 * 3 + 2]));
}

TEST_CASE("one at a time leaves the others as the scenario has them", "[study][known-answer]") {
  const auto study =
      study_of(study_head() +
               "[design]\nkind = \"one_at_a_time\"\n"
               "[[factor]]\nkey = \"attention.gamma\"\nrange = [0.5, 2.5]\npoints = 3\n"
               "[[factor]]\nkey = \"attention.contest\"\n"
               "[[factor]]\nkey = \"step\"\nvalues = [\"year\", \"month\"]\n"
               "[[factor]]\nname = \"reform\"\n"
               "[[factor.option]]\nname = \"cheap\"\nset = { money.overhead = 0 }\n");
  // gamma is 1.5 in the scenario, the middle of its three values.
  CHECK(column(study, 0) ==
        std::vector<std::string>{"1.5", "0.5", "1.5", "1.5", "1.5", "2.5", "1.5"});
  CHECK(column(study, 1) ==
        std::vector<std::string>{"line", "line", "forum", "line", "line", "line", "line"});
  CHECK(column(study, 2) == std::vector<std::string>{"quarter", "quarter", "quarter", "year",
                                                     "quarter", "quarter", "month"});
  CHECK(column(study, 3)[0] == "scenario");
  CHECK(column(study, 3)[4] == "cheap");
  CHECK(scenario_at(study, {0, 0}).months_per_step == 3);
  CHECK(scenario_at(study, {6, 0}).months_per_step == 1);
  CHECK(scenario_at(study, {4, 0}).parameters.money.overhead == 0.0);
}

TEST_CASE("options and twins set several keys and add to the calendar", "[study][scenario]") {
  const auto study = study_of(
      study_head("outputs = [\"voice\", \"last:networks\"]\nyearly = [\"last:networks\"]\n"
                 "set = { lobbying.strength = 0.9 }\n") +
      "[design]\n[[factor]]\nname = \"reform\"\n"
      "[[factor.option]]\nname = \"none\"\n"
      "[[factor.option]]\nname = \"early merger\"\nset = { attention.gamma = 3, horizon = 12 }\n"
      "calendar = [{ date = 2001, merge = { networks = [\"all\"] } }]\n"
      "[[twin]]\nname = \"unheard\"\nset = { lobbying.strength = 0 }\n");
  const auto none = scenario_at(study, {0, 0});
  const auto merger = scenario_at(study, {1, 0});
  CHECK(none.parameters.lobbying.strength == 0.9);
  CHECK(none.calendar.size() == 1);
  CHECK(merger.parameters.attention.gamma == 3.0);
  REQUIRE(merger.calendar.size() == 2);
  CHECK(merger.calendar[0].kind == ActionKind::merge);  // in the order of their dates
  CHECK(scenario_at(study, {1, 0}, 1).parameters.lobbying.strength == 0.0);
  CHECK(scenario_at(study, {1, 0}, 1).replicate == merger.replicate);
  CHECK(study.years == 12);

  std::vector<std::string> names;
  for (const auto& each : record_columns(study)) names.push_back(each.name);
  CHECK(names == std::vector<std::string>{"voice", "voice.numerator", "voice.denominator",
                                          "last:networks", "last:networks", "voice @ unheard",
                                          "voice.numerator @ unheard",
                                          "voice.denominator @ unheard", "last:networks @ unheard",
                                          "last:networks @ unheard"});
  CHECK(record_size(study) == 2 * (4 + 12));
}

TEST_CASE("designs of sensitivity analysis have the sizes they are known for", "[study]") {
  const std::string factors =
      "[[factor]]\nkey = \"attention.gamma\"\nrange = [0.5, 2]\n"
      "[[factor]]\nkey = \"money.overhead\"\nrange = [0, 0.1]\n"
      "[[factor]]\nkey = \"lobbying.strength\"\nrange = [0, 1]\n";
  const auto points = [&](const std::string& design) {
    return study_of(study_head() + "[design]\nkind = " + design + factors).points();
  };
  CHECK(points("\"saltelli\"\nbase = 8\n") == 8 * 5);
  CHECK(points("\"saltelli\"\nbase = 8\nsecond_order = true\n") == 8 * 8);
  CHECK(points("\"morris\"\ntrajectories = 6\nlevels = 6\n") == 6 * 4);
  CHECK(points("\"sobol\"\npoints = 32\n") == 32);
  CHECK(points("\"maximin\"\npoints = 12\n") == 12);
  CHECK(study_of(study_head() + "[design]\nkind = \"single\"\n").points() == 1);
}

TEST_CASE("a csv file can be the design", "[study][scenario]") {
  const auto head = study_head() + "[design]\nkind = \"csv\"\nfile = \"points.csv\"\n";
  const SourceText csv{"points.csv",
                       "attention.gamma,attention.contest,fragmentation.networks\n"
                       "0.5,line,3\n2,forum,12\n1,line,1\n"};
  const auto study = study_of(head, {csv});
  REQUIRE(study.points() == 3);
  CHECK(column(study, 0) == std::vector<std::string>{"0.5", "2.0", "1.0"});
  CHECK(column(study, 1) == std::vector<std::string>{"line", "forum", "line"});
  CHECK(column(study, 2) == std::vector<std::string>{"3", "12", "1"});
  CHECK(study.texts.back().path == "points.csv");
  CHECK(run_at(study, 1).point == 1);

  const auto named =
      study_of(head +
                   "[[factor]]\nkey = \"attention.gamma\"\nname = \"gamma\"\n"
                   "[[factor]]\nname = \"reform\"\n"
                   "[[factor.option]]\nname = \"yes\"\nset = { money.overhead = 0 }\n"
                   "[[factor.option]]\nname = \"no\"\n",
               {{"points.csv", "reform,gamma\nno,1.25\nyes,2\n"}});
  CHECK(column(named, 0) == std::vector<std::string>{"1.25", "2.0"});
  CHECK(column(named, 1) == std::vector<std::string>{"no", "yes"});
  CHECK(scenario_at(named, {1, 0}).parameters.money.overhead == 0.0);
}

TEST_CASE("an adaptive study names its output", "[study][scenario]") {
  const auto study =
      study_of(study_head("replicates = 4\noutputs = [\"last:networks\", \"voice\"]\n"
                          "[study.adaptive]\noutput = \"voice\"\nwidth = 0.1\n"
                          "limit = 40\n") +
               "[design]\nkind = \"single\"\n");
  REQUIRE(study.adaptive);
  CHECK(study.adaptive->output == 1);
  CHECK(study.adaptive->width == 0.1);
  CHECK(study.adaptive->limit == 40);
}

TEST_CASE("a window of an output is told by dates", "[study][scenario]") {
  const auto study =
      study_of(study_head("outputs = [{ name = \"late\", value = \"voice\", from = 2005, until = "
                          "\"2008-07\" }, \"voice\"]\n") +
               "[design]\nkind = \"single\"\n");
  CHECK(study.outputs[0].name == "late");
  CHECK(study.outputs[0].from == month_of(2005));
  CHECK(study.outputs[0].until == month_of(2008, 7));
  CHECK_FALSE(study.outputs[1].from);
}

TEST_CASE("the texts of a study are enough to read it again", "[study][determinism]") {
  const auto study = study_of(study_head() + "[design]\nkind = \"csv\"\nfile = \"points.csv\"\n",
                              {{"points.csv", "attention.gamma\n0.5\n"}});
  const auto again = read_study(study.texts);
  CHECK(again.design.value == study.design.value);
  CHECK(again.texts.size() == study.texts.size());
}

TEST_CASE("a twin can leave the calendar of the scenario out", "[study][scenario]") {
  const auto study =
      study_of(study_head() +
               "[design]\n[[factor]]\nname = \"reform\"\n"
               "[[factor.option]]\nname = \"none\"\n"
               "[[factor.option]]\nname = \"other\"\ncalendar_from_scenario = false\n"
               "calendar = [{ date = 2005, merge = { networks = [\"all\"] } }]\n"
               "[[factor]]\nkey = \"calendar.1.into\"\nvalues = [3, 4]\n"
               "[[twin]]\nname = \"quiet\"\ncalendar_from_scenario = false\n");
  REQUIRE(study.points() == 4);
  REQUIRE(scenario_at(study, {1, 0}).calendar.size() == 1);
  CHECK(scenario_at(study, {1, 0}).calendar[0].split.into == 4);
  REQUIRE(scenario_at(study, {3, 0}).calendar.size() == 1);
  CHECK(scenario_at(study, {3, 0}).calendar[0].kind == ActionKind::merge);
  CHECK(scenario_at(study, {1, 0}, 1).calendar.empty());
  CHECK(scenario_at(study, {3, 0}, 1).calendar.size() == 1);  // what the option added stays
}
