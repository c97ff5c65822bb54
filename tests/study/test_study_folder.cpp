#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using Catch::Matchers::Contains;
using test::ScratchFolder;

namespace {

StudyIdentity two_inputs(const std::string& scenario, const std::string& table = "t") {
  StudyIdentity made = test::stub_identity("[study]\nscenario = \"a.toml\"\n");
  made.inputs.push_back({"deep/a.toml", sha256(scenario), scenario, false});
  made.inputs.push_back({"world/cities.csv", sha256(table), "", true});
  return made;
}

}  // namespace

TEST_CASE("a folder keeps what it belongs to", "[study][folder]") {
  const ScratchFolder scratch;
  const auto identity = two_inputs("gamma = 1\n");
  const StudyFolder made{scratch / "out", identity};
  const StudyFolder opened{scratch / "out"};
  CHECK(opened.identity().digest() == identity.digest());
  REQUIRE(opened.identity().inputs.size() == 3);
  CHECK(opened.identity().inputs[1].text == "gamma = 1\n");
  CHECK(opened.identity().inputs[1].path == "deep/a.toml");
  CHECK(opened.identity().inputs[2].is_table);
  CHECK(opened.identity().sources == "s1");
  CHECK_NOTHROW(StudyFolder(scratch / "out", identity));
}

TEST_CASE("a changed input or program is refused with the difference", "[study][folder]") {
  const ScratchFolder scratch;
  const std::string old = "title = \"x\"\ngamma = 1\nseed = 3\n";
  const StudyFolder made{scratch / "out", two_inputs(old)};
  const auto reopen = [&](const StudyIdentity& identity) {
    StudyFolder(scratch / "out", identity);
  };

  const auto changed = two_inputs("title = \"x\"\ngamma = 1.5\nseed = 3\n");
  CHECK_THROWS_WITH(reopen(changed), Contains("deep/a.toml, from line 2:\n    was: gamma = 1\n"
                                              "    is:  gamma = 1.5\n") &&
                                         !Contains("seed"));
  CHECK_THROWS_WITH(reopen(two_inputs(old, "u")), Contains("world/cities.csv: another table"));
  CHECK_THROWS_WITH(reopen(test::stub_identity()), Contains("deep/a.toml: is missing now"));
  auto program = two_inputs(old);
  program.sources = "s2";
  program.commit = "c2";
  CHECK_THROWS_WITH(reopen(program), Contains("program: was 0.1.0 of commit c1, is 0.1.0 of commit "
                                              "c2"));
  auto moved = two_inputs(old);
  moved.inputs[1].path = "elsewhere/a.toml";
  moved.commit = "c2";  // of the same sources
  CHECK_NOTHROW(reopen(moved));
}

TEST_CASE("folders that hold something else are refused", "[study][folder]") {
  const ScratchFolder scratch;
  std::filesystem::create_directory(scratch / "mine");
  std::ofstream(scratch / "mine/thesis.tex") << "...";
  CHECK_THROWS_WITH(StudyFolder(scratch / "mine", test::stub_identity()), Contains("no study"));
  CHECK_THROWS_WITH(StudyFolder(scratch / "nowhere"), Contains("study.txt is missing"));
  std::ofstream(scratch / "file") << "...";
  CHECK_THROWS_AS(StudyFolder(scratch / "file", test::stub_identity()), InputError);

  const StudyFolder made{scratch / "out", test::stub_identity()};
  for (const auto& kept : std::filesystem::directory_iterator{scratch / "out/inputs"}) {
    std::ofstream(kept.path(), std::ios::app) << "factor = 2\n";
  }
  CHECK_THROWS_WITH(StudyFolder(scratch / "out"), Contains("has been changed"));
}

TEST_CASE("a folder that is only imagined leaves no trace", "[study][folder]") {
  const ScratchFolder scratch;
  const auto identity = two_inputs("gamma = 1\n");
  const StudyFolder imagined{scratch / "out", identity, Begin::imagine};
  CHECK_FALSE(std::filesystem::exists(scratch / "out"));
  CHECK(imagined.logs().empty());
  CHECK(imagined.identity().digest() == identity.digest());

  const StudyFolder made{scratch / "out", identity};
  CHECK_NOTHROW(StudyFolder(scratch / "out", identity, Begin::imagine));
  CHECK_THROWS_WITH(StudyFolder(scratch / "out", test::stub_identity(), Begin::imagine),
                    Contains("deep/a.toml: is missing now"));
  std::filesystem::create_directory(scratch / "mine");
  std::ofstream(scratch / "mine/thesis.tex") << "...";
  CHECK_THROWS_WITH(StudyFolder(scratch / "mine", identity, Begin::imagine), Contains("no study"));
}

TEST_CASE("a share reads its own logs and those of other divisions", "[study][folder]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  for (const auto& name : {"1of4-a-1-1.log", "2of4-a-1-1.log", "2of4-b-1-1.log", "2of8-a-1-1.log",
                           "1of1-a-1-1.log", "odd.log", "2of4-a-1-1.txt"}) {
    std::ofstream(scratch / "out/logs/" + name) << "";
  }
  CHECK(folder.logs().size() == 6);
  const auto found = folder.logs_of({2, 4});
  std::vector<std::string> names;
  for (const auto& path : found) names.push_back(std::filesystem::path(path).filename().string());
  CHECK(names == std::vector<std::string>{"1of1-a-1-1.log", "2of4-a-1-1.log", "2of4-b-1-1.log",
                                          "2of8-a-1-1.log", "odd.log"});
  CHECK(folder.new_log({2, 4}) != folder.new_log({2, 4}));
}
