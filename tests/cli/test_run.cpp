#include <csignal>
#include <cstdlib>

#include "catch.hpp"
#include "hansa/cli/interrupt.hpp"
#include "hansa/cli/watched.hpp"
#include "run_cli.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;
namespace fs = std::filesystem;

namespace {

/// A world that runs in a few milliseconds.
constexpr const char* tiny =
    "format = 1\ntitle = \"Tiny\"\nhorizon = 3\n[world]\nkind = \"synthetic\"\n"
    "[world.synthetic]\ncities = 30\nstates = 5\nnetworks = 4\nforums = 2\nnetwork_size = 5.0\n";

/// Sets an environment variable for one test.
struct Environment {
  std::string name;
  Environment(const std::string& variable, const std::string& value) : name{variable} {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  ~Environment() { ::unsetenv(name.c_str()); }
};

std::size_t files_in(const fs::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator{folder}) ++count;
  return count;
}

}  // namespace

TEST_CASE("a run writes a result and tells its story", "[cli]") {
  const Folder folder{"run"};
  const auto scenario = folder.write("tiny.toml", tiny);
  const auto result = folder.file("r.h5");
  const auto ran = run_cli({"run", scenario, "-o", result});
  CHECK(ran.status == 0);
  CHECK(fs::is_regular_file(result));
  CHECK(ran.out.find("Tiny") != std::string::npos);
  CHECK(ran.out.find(result) != std::string::npos);
  CHECK(ran.out == run_cli({"summary", result}).out);

  SECTION("which is not overwritten unless told to") {
    const auto before = read_file(result);
    const auto again = run_cli({"run", scenario, "-o", result, "--seed", "2"});
    CHECK(again.status == 2);
    CHECK(again.err == result +
                           " exists (it would be overwritten). Choose another name, or add "
                           "--force.\n");
    CHECK((read_file(result) == before));
    CHECK(run_cli({"run", scenario, "-o", result, "--seed", "2", "-f"}).status == 0);
    CHECK((read_file(result) != before));
  }
  SECTION("which can be reproduced, and compared") {
    CHECK(run_cli({"reproduce", result}).status == 0);
    const auto other = folder.file("other.h5");
    CHECK(run_cli({"run", "--threads=1", "-qo", other, scenario}).out == other + '\n');
    CHECK(run_cli({"compare", result, other}).status == 0);
    CHECK(run_cli({"run", scenario, "-fo", other, "--set", "seed=2"}).status == 0);
    const auto compared = run_cli({"compare", result, other});
    CHECK(compared.status == 1);
    CHECK(compared.out.find("seed") != std::string::npos);
  }
  SECTION("which can be exported") {
    const auto tables = folder.file("tables");
    CHECK(run_cli({"export", result, "-o", tables}).status == 0);
    CHECK(fs::is_regular_file(fs::path{tables} / "series.csv"));
    CHECK(run_cli({"export", result, "-o", tables}).status == 2);
    CHECK(run_cli({"export", result, "-o", tables, "--force"}).status == 0);
    CHECK(run_cli({"export", result}).status == 2);
  }
}

TEST_CASE("results without a name get a new one", "[cli]") {
  const Folder folder{"names"};
  const auto scenario = folder.write("tiny.toml", tiny);
  const Environment output{"HANSA_OUTPUT_DIR", folder.file("out/deep")};
  const Environment told{"HANSA_RESULT_PATH_FILE", folder.file("path.txt")};
  CHECK(run_cli({"run", scenario, "-q"}).out == folder.file("out/deep/tiny-1.h5") + '\n');
  CHECK(read_file(folder.file("path.txt")) == folder.file("out/deep/tiny-1.h5") + '\n');
  CHECK(run_cli({"run", scenario, "-q"}).out == folder.file("out/deep/tiny-1-2.h5") + '\n');
  CHECK(run_cli({"run", scenario, "-q", "--seed", "7"}).out ==
        folder.file("out/deep/tiny-7.h5") + '\n');
  CHECK(read_file(folder.file("path.txt")) == folder.file("out/deep/tiny-7.h5") + '\n');
  CHECK(run_cli({"run", scenario, "-qo", folder.path.string()}).out ==
        folder.file("tiny-1.h5") + '\n');
}

TEST_CASE("bad input leaves nothing behind", "[cli]") {
  const Folder folder{"nothing"};
  const auto scenario = folder.write("tiny.toml", tiny);
  const auto before = files_in(folder.path);
  const auto result = folder.file("r.h5");
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{"--set", "attention.gama=1"},
                                             {"--threads", "many"},
                                             {"--set", "attention.gamma=-1"},
                                             {"--bogus"}}) {
    std::vector<std::string> words{"run", scenario, "-o", result};
    words.insert(words.end(), more.begin(), more.end());
    const auto ran = run_cli(words);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
  // A fault that only the run can find: a network of few members cannot fall into many parts.
  const auto split = folder.write("split.toml", std::string{tiny} +
                                                    "[[calendar]]\ndate = 1987\nsplit = { network "
                                                    "= \"net-1\", into = 999 }\n");
  CHECK(run_cli({"run", split, "-o", result}).status == 2);
  CHECK(run_cli({"run", scenario, "-o", folder.file("no/such/folder/r.h5")}).status == 2);
  CHECK(files_in(folder.path) == before + 1);
}

TEST_CASE("worlds that were written run again to the same bits", "[cli][determinism]") {
  const Folder folder{"world"};
  const auto scenario = folder.write("tiny.toml", tiny);
  const auto tables = folder.file("tables");
  CHECK(run_cli({"world", scenario, "-o", tables}).status == 0);
  CHECK(fs::is_regular_file(fs::path{tables} / "cities.csv"));
  CHECK(run_cli({"world", scenario, "-o", tables}).status == 2);
  CHECK(run_cli({"world", scenario, "-o", tables, "--force"}).status == 0);

  const auto stray = folder.file("tables/ties.csv");
  CHECK_FALSE(fs::exists(stray));
  std::ofstream{stray} << "city,watches,weight\n";
  const auto mixed = run_cli({"world", scenario, "-o", tables, "--force"});
  CHECK(mixed.status == 2);
  CHECK(mixed.err == stray +
                         " lies there already (it would become part of the world). Choose an "
                         "empty folder.\n");
  fs::remove(stray);

  const auto first = folder.file("first.h5"), second = folder.file("second.h5");
  CHECK(run_cli({"run", scenario, "-o", first}).status == 0);
  CHECK(run_cli({"run", scenario, "-o", second, "--set", "world.kind=given", "--set",
                 "world.folder=" + tables})
            .status == 0);
  const Folder exported{"world_tables"};
  CHECK(run_cli({"export", first, "-o", exported.file("a")}).status == 0);
  CHECK(run_cli({"export", second, "-o", exported.file("b")}).status == 0);
  for (const std::string table : {"series.csv", "sessions.csv", "cities_over_time.csv"}) {
    INFO(table);
    const auto a = read_file(exported.path / "a" / table);
    CHECK_FALSE(a.empty());
    CHECK((a == read_file(exported.path / "b" / table)));
  }
}

TEST_CASE("the first signal is noticed, and the old handler comes back", "[cli]") {
  struct sigaction before {
  }, inside{}, after{};
  ::sigaction(SIGTERM, nullptr, &before);
  {
    const Interrupt interrupt;
    CHECK_FALSE(interrupt.asked());
    ::raise(SIGTERM);
    CHECK(interrupt.asked());
    ::sigaction(SIGTERM, nullptr, &inside);
    CHECK(inside.sa_handler == SIG_DFL);  // the second ends the program
  }
  ::sigaction(SIGTERM, nullptr, &after);
  CHECK(after.sa_handler == before.sa_handler);
  CHECK_FALSE(Interrupt{}.asked());
}

TEST_CASE("a run that is watched ends at the record after a signal", "[cli]") {
  std::ostringstream out, err;
  Watched watched{{out, err, false}, false, 10};
  const auto observe = watched.observer();
  const RunState state;
  const StepRecord record{state, {}, {}, {}, {}};
  CHECK(observe(record));
  CHECK(observe(record));
  ::raise(SIGINT);
  CHECK_FALSE(observe(record));
  CHECK(watched.steps_done() == 2);  // the first record is the start
}
