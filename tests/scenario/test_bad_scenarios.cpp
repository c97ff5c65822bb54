#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/scenario.hpp"

using namespace hansa;

namespace {

/// What reading complains about, "" when it does not.
std::string complaint(const std::vector<SourceText>& texts,
                      const std::vector<Setting>& settings = {}) {
  try {
    read_scenario(texts, settings);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

struct Fault {
  std::string text, expected;
};

/// Texts are preceded by a first line "format = 1".
void check_each(const std::vector<Fault>& faults) {
  for (const auto& [text, expected] : faults) {
    INFO(text);
    CHECK(complaint({{"s.toml", "format = 1\n" + text + '\n'}}) == expected);
  }
}

}  // namespace

TEST_CASE("unknown and misplaced keys are told with what was meant", "[scenario]") {
  check_each({
      {"sede = 3",
       "s.toml:2:1: unknown key sede (it would have no effect). Did you mean seed, above the first "
       "[table]?"},
      {"[parameters]\nattention.gama = 0.5",
       "s.toml:3:11: unknown key parameters.attention.gama (it would have no effect). Did you mean "
       "[parameters] attention.gamma?"},
      {"[attention]\ngamma = 0.5",
       "s.toml:3:1: attention.gamma stands in the wrong table. Write it as [parameters] "
       "attention.gamma."},
      {"[parameters]\nworld.kind = \"synthetic\"",
       "s.toml:3:7: parameters.world.kind stands in the wrong table. Write it as [world] kind."},
      {"[world]\nseed = 3",
       "s.toml:3:1: unknown key world.seed (it would have no effect). Did you mean seed, above the "
       "first [table]?"},
      {"[parameters]\ngamma = 0.5",
       "s.toml:3:1: unknown key parameters.gamma (it would have no effect). Did you mean "
       "[parameters] attention.gamma?"},
      {"[world]\ncities = 300",
       "s.toml:3:1: unknown key world.cities (it would have no effect). Did you mean [world] "
       "synthetic.cities?"},
      {"[parameters.lobying]\nstrength = 1",
       "s.toml:3:1: unknown key parameters.lobying.strength (it would have no effect). Did you "
       "mean "
       "[parameters] lobbying.strength?"},
      {"colour = \"blue\"",
       "s.toml:2:1: unknown key colour (it would have no effect). `hansa describe` lists the "
       "keys."},
      {"[fragmantation]", "s.toml:2:2: unknown table fragmantation. Did you mean [fragmentation]?"},
      {"world = \"observed\"",
       "s.toml:2:9: world is text (must be a table). Write [world], then its values."},
      {"seed = { a = 1 }",
       "s.toml:2:8: seed is a table (must be a whole number). See `hansa describe seed`."},
  });
}

TEST_CASE("wrong types, ranges and choices are told", "[scenario]") {
  check_each({
      {"[parameters]\nattention.gamma = \"high\"",
       "s.toml:3:19: attention.gamma is text (must be a number). See `hansa describe "
       "attention.gamma`."},
      {"[parameters]\nattention.gamma = 99",
       "s.toml:3:19: attention.gamma = 99 (must be 0.05 to 10). The default is 1.0."},
      {"[parameters]\nattention.gamma = nan",
       "s.toml:3:19: attention.gamma = nan (not a finite number). The default is 1.0."},
      {"[parameters]\nlobbying.anchor = -inf",
       "s.toml:3:19: lobbying.anchor = -inf (not a finite number). The default is 0.1."},
      {"[parameters]\nlobbying.anchor = -1",
       "s.toml:3:19: lobbying.anchor = -1 (must be 0 to 12, in 1/year). The default is 0.1."},
      {"horizon = 2.5",
       "s.toml:2:11: horizon is a number (must be a whole number). See `hansa describe horizon`."},
      {"seed = -1", "s.toml:2:8: seed = -1 (must be 0 to 9000000000000000000). The default is 1."},
      {"step = \"quater\"",
       "s.toml:2:8: step = \"quater\" (must be year | quarter | month). Did you mean quarter?"},
      {"step = 3",
       "s.toml:2:8: step is a whole number (must be text, in quotes). See `hansa "
       "describe step`."},
      {"start = \"1985-13\"",
       "s.toml:2:9: start = 1985-13 (no date of the years 1800 to 2500). Write 1995 or "
       "\"1995-06\"."},
      {"[output]\nmemberships = \"yes\"",
       "s.toml:3:15: output.memberships is text (must be true or false). See `hansa describe "
       "output.memberships`."},
      {"[world]\nissues = [\"a\", 1]",
       "s.toml:3:10: world.issues is a whole number (must be a list of texts: [\"a\", \"b\"]). See "
       "`hansa describe world.issues`."},
      {"[world]\nissues = [\"a\", \"a\"]", "s.toml:3:10: world.issues holds a twice. Remove one."},
      {"[parameters]\npositions.gap = [0.1, 0.2]",
       "s.toml:3:17: positions.gap has 2 numbers (6 issues). Give one number, or one per issue."},
      {"[world]\nkind = \"observed\"",
       "s.toml:3:8: world.kind is observed but no folder of tables is named. Add folder = "
       "\"world\" "
       "under [world]."},
  });
}

TEST_CASE("faulty calendars are told", "[scenario]") {
  const std::string date = "[[calendar]]\ndate = 1995\n";
  constexpr std::string_view actions =
      "split, merge, found, close, peak_body, mute, withdraw, renege, donor_leaves, rewire, set";
  check_each({
      {"[[calendar]]\nsplit = { network = \"all\", into = 2 }",
       "s.toml:2:1: an entry of the calendar has no date. Add date = \"1995-06\"."},
      {date, "s.toml:2:1: an entry of the calendar does nothing. Add one of: " +
                 std::string{actions} + "."},
      {date + "spilt = { network = \"a\", into = 2 }",
       "s.toml:4:1: unknown action spilt (the program can " + std::string{actions} +
           "). Did you mean split?"},
      {date + "abolish = { network = \"a\" }",
       "s.toml:4:1: unknown action abolish (the program can " + std::string{actions} + ")."},
      {date + "split = { network = \"a\" }",
       "s.toml:4:1: split does not say into. For example: split = { network = \"uclg\", into = 4, "
       "member_dup = 0.3, niche_dup = 0.3 }."},
      {date + "split = { network = \"a\", into = 1 }",
       "s.toml:4:33: split.into = 1 (must be 2 to 1000, in networks)."},
      {date + "split = { network = \"a\", into = 2, memberdup = 1 }",
       "s.toml:4:36: unknown value split.memberdup (split takes network, into, member_dup, "
       "niche_dup, sort, inherit_access). Did you mean member_dup?"},
      {date + "split = \"uclg\"",
       "s.toml:4:9: split is text (must be a table). For example: split = { network = \"uclg\", "
       "into = 4, member_dup = 0.3, niche_dup = 0.3 }."},
      {date + "merge = { networks = [\"a\"] }",
       "s.toml:4:1: merge names one network (nothing to merge it with). Name two or more, or "
       "[\"all\"]."},
      {date + "split = { network = \"a\", into = 2 }\nmerge = { networks = [\"all\"] }",
       "s.toml:5:1: a second action in one entry (their order would be unclear). Give each its own "
       "[[calendar]]."},
      {"[[calendar]]\ndate = 2025\nsplit = { network = \"a\", into = 2 }",
       "s.toml:4:1: the calendar's 2025 lies outside the run (1985 to 2024-12). Change the date, "
       "start or horizon."},
      {"[[calendar]]\ndate = true\nsplit = { network = \"a\", into = 2 }",
       "s.toml:3:8: date is true or false (must be a date: 1995 or \"1995-06\"). See `hansa "
       "describe calendar`."},
      {"[calendar]\ndate = 1995",
       "s.toml:2:1: calendar is a table (must be a list of entries). Begin each with [[calendar]], "
       "in double brackets."},
  });
}

TEST_CASE("syntax errors come alone, with what was meant", "[scenario]") {
  const auto hint = [](const std::string& line) {
    const auto told = complaint({{"s.toml", "format = 1\nfoo = 3\n" + line + "\n"}});
    CHECK(told.starts_with("s.toml:3:"));
    CHECK(told.find('\n') == std::string::npos);
    return told.substr(told.rfind("). ") == std::string::npos ? 0 : told.rfind("). ") + 3);
  };
  CHECK(hint("start = 1995-06") == "Write a month in quotes: \"1995-06\".");
  CHECK(hint("kind = observed") == "Write text in quotes: \"observed\".");
  CHECK(hint("memberships = yes") == "Write true or false.");
  CHECK(hint("gamma = 0,5") == "Write numbers with a point: 0.5, not 0,5.");
  CHECK(hint("gamma = .5 # low") == "Write 0.5.");
  CHECK(hint("gamma =") == "A value is missing after the =.");
  CHECK(hint("seed: 3") == "Write key = value, with an equals sign.");
  CHECK(hint("kind = \u201cobserved\u201d") == "Use straight quotes: \".");
  CHECK(hint("split = { into = 2,") == "A table in braces must stand on one line.");
  CHECK(hint("[world") == "A table begins with [name], an entry of a list with [[name]].");
}

TEST_CASE("all faults of all files are told at once, in order", "[scenario]") {
  const auto told = complaint(
      {{"v.toml", "base = \"b.toml\"\nsede = 1\nhorizon = -1\n"}, {"b.toml", "sedee = 1\n"}},
      {{"gama", "3"}, {"attention", "3"}, {"base", "x"}, {"attention.gamma", "0,5"}});
  CHECK(
      told ==
      "v.toml:1:1: no format (old files could not be told from new). Add format = 1.\n"
      "v.toml:2:1: unknown key sede (it would have no effect). Did you mean seed, above the first "
      "[table]?\n"
      "v.toml:3:11: horizon = -1 (must be 1 to 500, in years). The default is 40.\n"
      "b.toml:1:1: no format (old files could not be told from new). Add format = 1.\n"
      "b.toml:1:1: unknown key sedee (it would have no effect). Did you mean seed, above the "
      "first [table]?\n"
      "--set gama=3: unknown key gama. Did you mean attention.gamma?\n"
      "--set attention=3: attention is a group of keys, not one of them. `hansa describe "
      "attention` lists them.\n"
      "--set base=x: base belongs to files (the command line sets values). Put it in a scenario "
      "file.\n"
      "--set attention.gamma=0,5: attention.gamma is text (must be a number). See `hansa describe "
      "attention.gamma`.");
}

TEST_CASE("bases that are missing or turn in a circle are told", "[scenario]") {
  CHECK(complaint({{"v.toml", "format = 1\nbase = \"b.toml\"\n"}}) ==
        "v.toml:2:8: cannot read base b.toml (no such file beside this one). Check its name.");
  CHECK(complaint({{"v.toml", "format = 1\nbase = \"b.toml\"\n"},
                   {"b.toml", "format = 1\nbase = \"./v.toml\"\n"}}) ==
        "b.toml:2:8: base ./v.toml leads back to itself. Remove one of the bases.");
  CHECK(complaint({{"v.toml", "format = 1\nbase = 3\n"}}) ==
        "v.toml:2:8: base is no file name (must be text). Write base = \"observed.toml\".");
  CHECK(complaint({{"v.toml", "format = 2\n"}}) ==
        "v.toml:1:10: unknown format (this program reads format 1). Write format = 1.");
}
