#include <algorithm>

#include "catch.hpp"
#include "hansa/base/amount_text.hpp"
#include "hansa/cli/run_cost.hpp"
#include "run_cli.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

std::string shipped(const std::string& name) {
  return (std::filesystem::path{HANSA_SOURCE_DIR} / "scenarios" / name).string();
}

}  // namespace

TEST_CASE("the shipped scenarios are sound", "[cli][scenario]") {
  for (const auto& entry : std::filesystem::directory_iterator{shipped("")}) {
    if (entry.path().extension() != ".toml") continue;
    const auto name = entry.path().filename().string();
    INFO(name);
    const auto checked = run_cli({"check", shipped(name)});
    CHECK(checked.err.empty());
    CHECK(checked.status == 0);
    CHECK(checked.out.starts_with(shipped(name) + ": all is well\n"));
  }
}

TEST_CASE("check tells what the scenario comes to", "[cli]") {
  const auto out = run_cli({"check", shipped("teaching.toml"), "--set", "horizon=30", "--set",
                            "step=year", "--set", "world.synthetic.cities=321"})
                       .out;
  CHECK(out.find("synthetic: 321 cities, 20 states, 4 forums") != std::string::npos);
}

TEST_CASE("check finds networks of the calendar that do not exist", "[cli]") {
  const Folder folder{"check"};
  const auto path = folder.write("s.toml", "format = 1\nbase = \"" + shipped("observed.toml") +
                                               "\"\n[[calendar]]\ndate = 2010\nsplit = { network = "
                                               "\"ucgl\", into = 2 }\n");
  const auto checked = run_cli({"check", path});
  CHECK(checked.status == 2);
  CHECK(checked.err.starts_with(path + ":5:1: unknown network ucgl (the world has "));
  CHECK(checked.err.ends_with("Did you mean uclg?\n"));
}

TEST_CASE("check finds campaigns of networks that do not exist", "[cli]") {
  const auto checked = run_cli(
      {"check", shipped("observed.toml"), "--set", "pledges.campaigns=[\"covenant climat 2008\"]"});
  CHECK(checked.status == 2);
  CHECK(checked.err.find("pledges.campaigns") != std::string::npos);
}

TEST_CASE("explain tells each value and where it was set", "[cli]") {
  const auto changed = run_cli({"explain", shipped("proliferation.toml"), "--changed", "--set",
                                "attention.gamma=0.5", "--seed", "9"});
  CHECK(changed.status == 0);
  const auto has = [&](const std::string& key, const std::string& value,
                       const std::string& origin) {
    std::istringstream lines{changed.out};
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with(key + ' ')) {
        return line.find(' ' + value + ' ') != line.npos && line.ends_with(' ' + origin);
      }
    }
    return false;
  };
  CHECK(has("attention.gamma", "0.5", "--set"));
  CHECK(has("seed", "9", "--set"));
  CHECK(changed.out.find("observed.toml:") != std::string::npos);
  CHECK(changed.out.find("calendar 2005") != std::string::npos);
  CHECK(changed.out.find("lobbying.strength") == std::string::npos);
  CHECK(run_cli({"explain", shipped("proliferation.toml")}).out.find("lobbying.strength") !=
        std::string::npos);
}

TEST_CASE("faults of scenarios go to the error stream with status 2", "[cli]") {
  const Folder folder{"bad"};
  const auto path = folder.write("s.toml", "format = 1\nsede = 1\nhorizon = -3\n");
  for (const std::string command : {"check", "explain"}) {
    const auto bad = run_cli({command, path});
    CHECK(bad.status == 2);
    CHECK(bad.out.empty());
    CHECK(std::ranges::count(bad.err, '\n') == 2);
    CHECK(bad.err.starts_with(path + ":2:1: unknown key sede"));
  }
  CHECK(run_cli({"check", path, "--set", "horizon"})
            .err.starts_with("hansa: --set horizon sets nothing. Write --set key=value.\n"));
}

TEST_CASE("sizes and durations read well", "[cli][known-answer]") {
  CHECK(bytes_text(1500) == "1.5 kB");
  CHECK(bytes_text(20e6) == "20 MB");
  CHECK(bytes_text(3.21e9) == "3.2 GB");
  CHECK(duration_text(0.25) == "0.3 s");
  CHECK(duration_text(80) == "80 s");
  CHECK(duration_text(240) == "4.0 min");
  CHECK(duration_text(7200) == "2.0 h");
}

TEST_CASE("check and explain tell twins and what they change", "[cli]") {
  const auto checked = run_cli({"check", shipped("twins.toml")}).out;
  CHECK(checked.find("\n  twin      muted: voice.muted = true\n") != std::string::npos);
  CHECK(checked.find("no_split: 0 interventions instead of 1\n") != std::string::npos);
  const auto explained = run_cli({"explain", shipped("twins.toml"), "--changed"}).out;
  CHECK(explained.find("\ntwin muted_from_2005 ") != std::string::npos);
  const auto from = explained.find("\n  voice.muted_from ");
  REQUIRE(from != std::string::npos);
  const auto line = explained.substr(from + 1, explained.find('\n', from + 1) - from - 1);
  CHECK(line.find("\"2005\"") != std::string::npos);
  CHECK(line.find("twins.toml:") != std::string::npos);
  CHECK(run_cli({"describe", "twin"}).out.find("[[twin.calendar]]") != std::string::npos);
}

TEST_CASE("check finds networks that the calendar of a twin names in vain", "[cli]") {
  const Folder folder{"twin"};
  const auto path = folder.write("s.toml", "format = 1\nbase = \"" + shipped("observed.toml") +
                                               "\"\n[[twin]]\nname = \"t\"\n[[twin.calendar]]\n"
                                               "date = 2010\nsplit = { network = \"ucgl\", into = "
                                               "2 }\n");
  const auto checked = run_cli({"check", path});
  CHECK(checked.status == 2);
  CHECK(checked.err.starts_with(path + ":7:1: unknown network ucgl (the world has "));
}
