// The two screens vary every parameter of the model, around its default.
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/study/study.hpp"
#include "source_folder.hpp"

using namespace hansa;

namespace {

/// Keys of [parameters] that no screen varies, and why.
const std::map<std::string, std::string> left_out{
    {"voice.muted", "silences cities: voice is 0 then by definition; twins are for that"},
    {"voice.muted_from", "a date, and of the one above"},
    {"pledges.campaigns", "calls networks by names that a fragmented world has not"},
};

/// Keys that a study varies, by themselves or as settings of named options.
std::set<std::string> varied(const Study& study) {
  std::set<std::string> keys;
  for (const auto& factor : study.factors) {
    if (!factor.key.empty()) keys.insert(factor.key);
    for (const auto& option : factor.options) {
      for (const auto& setting : option.settings) keys.insert(setting.key);
    }
  }
  return keys;
}

bool is_of_the_model(const ParameterRow& row) {
  return path_in_file(row.key).starts_with("parameters.") || group_of(row.key) == "fragmentation";
}

}  // namespace

TEST_CASE("the screens vary every parameter or say why not", "[study][scenario][screen]") {
  const auto world = GENERATE(as<std::string>{}, "teaching", "observed");
  const auto study =
      read_study(std::string{HANSA_SOURCE_DIR} + "/scenarios/studies/screen_" + world + ".toml");
  const auto keys = varied(study);
  for (const auto& row : parameter_table()) {
    const std::string key{row.key};
    CAPTURE(world, key);
    if (is_of_the_model(row)) CHECK(keys.contains(key) != left_out.contains(key));
  }
}

TEST_CASE("ranges of the screens hold the defaults", "[study][scenario][screen]") {
  const auto world = GENERATE(as<std::string>{}, "teaching", "observed");
  const auto study =
      read_study(std::string{HANSA_SOURCE_DIR} + "/scenarios/studies/screen_" + world + ".toml");
  const Scenario standard = standard_scenario();
  for (const auto& factor : study.factors) {
    if (factor.levels() > 0 || factor.key.starts_with("world.")) continue;
    CAPTURE(world, factor.name);
    const double value = value_in(factor, standard);
    CHECK(factor.least <= value);
    CHECK(value <= factor.most);
  }
}
