#include <filesystem>
#include <set>
#include <string>

#include "catch.hpp"
#include "hansa/study/study.hpp"
#include "source_folder.hpp"

using namespace hansa;

namespace {

const std::string folder = std::string{HANSA_SOURCE_DIR} + "/scenarios/studies";

}  // namespace

TEST_CASE("every shipped study is sound and says what it asks", "[study][scenario]") {
  std::size_t studies = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".toml") continue;
    INFO(entry.path().string());
    const auto study = read_study(entry.path().string());
    CHECK_FALSE(study.title.empty());
    CHECK(study.question.ends_with('?'));
    CHECK(study.points() > 1);
    ++studies;
  }
  CHECK(studies >= 2);
}

TEST_CASE("the tutorial is small and its twin does not split", "[study][scenario]") {
  const auto study = read_study(folder + "/tutorial.toml");
  CHECK(planned_runs(study) == 48);
  for (std::size_t point = 0; point < study.points(); ++point) {
    CHECK(scenario_at(study, {point, 0}).calendar.size() == 1);
    CHECK(scenario_at(study, {point, 0}, 1).calendar.empty());
  }
}

TEST_CASE("number, duplication and gamma vary together and nothing else does",
          "[study][scenario]") {
  const auto study = read_study(folder + "/number_duplication_gamma.toml");
  CHECK(study.points() == 4 * 3 * 3 * 3);
  REQUIRE(study.adaptive);
  const auto first = scenario_at(study, {0, 0});
  const auto last = scenario_at(study, {107, 0});
  std::set<std::string> differ;
  for (std::size_t i = 0; i < first.resolved.size(); ++i) {
    if (first.resolved[i].value != last.resolved[i].value) differ.insert(first.resolved[i].key);
  }
  CHECK(differ == std::set<std::string>{"fragmentation.networks", "fragmentation.member_dup",
                                        "fragmentation.niche_dup", "attention.gamma"});
  CHECK(last.calendar.empty());
  CHECK(last.years == 20);
  CHECK(scenario_at(study, {107, 0}).recipe.fragmentation.networks == 64);
  CHECK(scenario_at(study, {107, 0}).parameters.attention.gamma == 2.0);
  CHECK(scenario_at(study, {107, 0}, 1).parameters.money.overhead == 0.0);
}
