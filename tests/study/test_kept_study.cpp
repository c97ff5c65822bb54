// A study from its file to its folder and back, and what is run and merged of it.
#include <cmath>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/study/merge.hpp"
#include "hansa/study/study_runner.hpp"
#include "hansa/world/tables.hpp"
#include "source_folder.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using test::ScratchFolder;

namespace {

/// The teaching world for 21 years; `scenario` as the study names it.
std::string study_text(const std::string& scenario) {
  return "format = 1\n[study]\ntitle = \"t\"\nscenario = \"" + scenario +
         "\"\nreplicates = 2\nseed = 5\nset = { horizon = 21 }\nyearly = [\"voice\"]\n"
         "[design]\nkind = \"factorial\"\n"
         "[[factor]]\nkey = \"attention.gamma\"\nvalues = [0.5, 2]\n"
         "[[factor]]\nkey = \"attention.contest\"\nvalues = [\"line\", \"forum\"]\n"
         "[[factor]]\nname = \"reform\"\n"
         "[[factor.option]]\nname = \"none\"\n"
         "[[factor.option]]\nname = \"fewer\"\nset = { fragmentation.networks = 4 }\n"
         "[[twin]]\nname = \"loud\"\nset = { lobbying.strength = 0.9 }\n";
}

void write_text(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

const std::string teaching = std::string{HANSA_SOURCE_DIR} + "/scenarios/teaching.toml";

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return as_bytes(a) == as_bytes(b);
}

}  // namespace

TEST_CASE("a folder gives back the study, however its scenario was named", "[study][folder]") {
  const ScratchFolder scratch;
  std::filesystem::copy(teaching, scratch / "teaching.toml");
  std::filesystem::create_directory(scratch / "deep");
  const int way = GENERATE(0, 1, 2, 3);
  const std::string name = way == 0   ? "teaching.toml"
                           : way == 1 ? "./teaching.toml"
                           : way == 2 ? "deep/../teaching.toml"
                                      : scratch / "deep/../teaching.toml";
  CAPTURE(name);
  write_text(scratch / "study.toml", study_text(name));
  const Study study = read_study(scratch / "study.toml");
  const StudyFolder folder{scratch / "out", identity_of(study)};
  const Study kept = kept_study(StudyFolder{scratch / "out"});
  REQUIRE(kept.points() == 8);
  CHECK(record_size(kept) == record_size(study));
  for (std::size_t point = 0; point < 8; ++point) {
    CHECK(scenario_at(kept, {point, 1}, 1).recipe == scenario_at(study, {point, 1}, 1).recipe);
  }
}

TEST_CASE("a run of a study is every arm, run and observed", "[study][determinism]") {
  const ScratchFolder scratch;
  write_text(scratch / "study.toml", study_text(teaching));
  const Study study = read_study(scratch / "study.toml");
  const StudyRun which{5, 1};
  std::vector<double> expected;
  for (std::size_t arm = 0; arm < 2; ++arm) {
    const auto scenario = scenario_at(study, which, arm);
    Observation observation{study.outputs, study.yearly, scenario, study.years};
    run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
      observation.take(step.series);
      return true;
    });
    observation.append_to(expected);
  }
  RunOne runner = study_runner(study);
  const auto first = runner(which, {});
  REQUIRE(first);
  CHECK(same_bits(*first, expected));
  const std::vector<double> other = runner({0, 0}, {}).value();  // another world in between
  CHECK(!same_bits(other, expected));
  CHECK(same_bits(runner(which, {}).value(), expected));
  CHECK(same_bits(runner(which, {}).value(), expected));  // the world kept from the last run

  std::stop_source stop;
  stop.request_stop();
  CHECK(!runner(which, stop.get_token()));
  set_threads(0);
}

TEST_CASE("columns of the design hold numbers or levels", "[study][merge]") {
  const ScratchFolder scratch;
  write_text(scratch / "study.toml", study_text(teaching));
  const Study study = read_study(scratch / "study.toml");
  const StudyFolder folder{scratch / "out", identity_of(study)};
  const MergeTask task = merge_task(folder, study);
  const auto& factors = task.description.factors;
  REQUIRE(factors.size() == 3);
  CHECK(factors[0].levels.empty());
  CHECK(factors[1].levels[0] == "line");
  CHECK(factors[2].levels[1] == "fewer");
  for (std::size_t point = 0; point < study.points(); ++point) {
    const auto row = task.factors(point);
    const auto settings = settings_at(study, point);
    CHECK(row[0] == std::stod(settings[0].value));
    CHECK(factors[1].levels.at(static_cast<std::size_t>(row[1])) == settings[1].value);
    CHECK(factors[2].levels.at(static_cast<std::size_t>(row[2])) == settings[2].value);
  }
  CHECK(task.record_size == record_size(study));
  CHECK(task.description.texts[0].path == "study.toml");
}

TEST_CASE("a number that may differ by issue is a number in its column", "[study][merge]") {
  const ScratchFolder scratch;
  write_text(
      scratch / "study.toml",
      study_text(teaching) + "[[factor]]\nkey = \"positions.gap\"\nvalues = [-0.2, 0.0, 0.3]\n");
  const Study study = read_study(scratch / "study.toml");
  const StudyFolder folder{scratch / "out", identity_of(study)};
  const MergeTask task = merge_task(folder, study);
  REQUIRE(task.description.factors.size() == 4);
  CHECK(task.description.factors[3].levels.empty());
  for (std::size_t point = 0; point < study.points(); ++point) {
    CHECK(task.factors(point)[3] == scenario_at(study, {point, 0}).recipe.positions.gap[0]);
  }
}

TEST_CASE("the rule of an adaptive study sees what it needs of a record", "[study][work]") {
  const ScratchFolder scratch;
  std::string text = study_text(teaching);
  text.insert(text.find("[design]"),
              "adaptive = { output = \"mean:attention\", width = 0.001, limit = 10 }\n");
  write_text(scratch / "study.toml", text);
  const Study study = read_study(scratch / "study.toml");
  const WorkPlan plan = work_plan(study);
  CHECK(plan.planned() == 16);
  CHECK(plan.most() == 80);
  REQUIRE(plan.needed);
  // the same answer from whole records and from what is kept of them
  RunOne runner = study_runner(study);
  std::vector<std::vector<double>> whole, cut;
  for (std::uint64_t replicate = 0; replicate < 6; ++replicate) {
    whole.push_back(runner({3, replicate}, {}).value());
    cut.emplace_back(whole.back().begin(),
                     whole.back().begin() + static_cast<std::ptrdiff_t>(plan.monitored));
    const std::vector<std::span<const double>> a(whole.begin(), whole.end());
    const std::vector<std::span<const double>> b(cut.begin(), cut.end());
    CHECK(plan.needed(a) == plan.needed(b));
  }
  CHECK(plan.monitored < whole[0].size());
  set_threads(0);
}

TEST_CASE("tables of a world are part of what a study is", "[study][folder]") {
  const ScratchFolder scratch;
  std::filesystem::create_directory(scratch / "world");
  write_text(scratch / "world/cities.csv", "city,state\na,x\n");
  write_text(scratch / "world/states.csv", "state\nx\n");
  write_text(scratch / "scenario.toml",
             "format = 1\n[world]\nkind = \"given\"\nfolder = \"world\"\n");
  write_text(scratch / "study.toml",
             "format = 1\n[study]\ntitle = \"t\"\nscenario = \"scenario.toml\"\n"
             "[design]\nkind = \"single\"\n");
  const auto identity = identity_of(read_study(scratch / "study.toml"));
  REQUIRE(identity.inputs.size() == 4);
  CHECK(identity.inputs[2].is_table);
  write_text(scratch / "world/states.csv", "state\ny\n");
  const auto changed = identity_of(read_study(scratch / "study.toml"));
  CHECK(changed.digest() != identity.digest());
  CHECK_THAT(difference(identity, changed), Catch::Matchers::Contains("states.csv: another table"));
}
