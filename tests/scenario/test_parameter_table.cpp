#include <algorithm>
#include <set>

#include "catch.hpp"
#include "hansa/scenario/parameter_table.hpp"

using namespace hansa;

TEST_CASE("every row of the parameter table is complete", "[scenario]") {
  std::set<std::string_view> keys;
  for (const auto& row : parameter_table()) {
    INFO(row.key);
    CHECK(keys.insert(row.key).second);
    CHECK(row.meaning.ends_with("."));
    const bool quantity = row.kind == ValueKind::number || row.kind == ValueKind::integer ||
                          row.kind == ValueKind::per_issue || row.kind == ValueKind::number_list;
    CHECK(row.unit.empty() != (quantity || row.kind == ValueKind::date));
    if (quantity) CHECK(row.least < row.most);
    const auto of_group = [&](const ParameterGroup& group) {
      return group.name == group_of(row.key);
    };
    CHECK(std::ranges::any_of(parameter_groups(), of_group));
    const bool of_the_model = path_in_file(row.key).starts_with("parameters.");
    if (of_the_model) CHECK(row.source.starts_with("["));
  }
}

TEST_CASE("every default lies in its range and survives being stored", "[scenario]") {
  const auto scenario = standard_scenario();
  for (const auto& row : parameter_table()) {
    INFO(row.key);
    CHECK(row.get(scenario) == row.standard);
    if (const auto* number = std::get_if<double>(&row.standard)) {
      CHECK(*number >= row.least);
      CHECK(*number <= row.most);
    }
  }
}

TEST_CASE("no two keys share a field", "[scenario]") {
  for (const auto& row : parameter_table()) {
    auto scenario = standard_scenario();
    Value other = row.standard;
    if (row.kind == ValueKind::number) other = std::get<double>(other) + 0.25;
    if (row.kind == ValueKind::integer) other = std::get<std::int64_t>(other) + 1;
    if (row.kind == ValueKind::yes_no) other = !std::get<bool>(other);
    if (row.kind == ValueKind::text) other = std::string{"changed"};
    if (row.kind == ValueKind::date) other = std::string{"1999-03"};
    if (row.kind == ValueKind::choice) other = std::string{row.choices.back()};
    if (row.kind == ValueKind::choice && other == row.standard) {
      other = std::string{row.choices.front()};
    }
    if (row.kind == ValueKind::text_list) other = std::vector<std::string>{"changed"};
    if (row.kind == ValueKind::per_issue) other = std::vector<double>{0.25, 0.125};
    if (row.kind == ValueKind::number_list) other = std::vector<double>{1.0, 2.0};
    row.set(scenario, other);
    for (const auto& each : parameter_table()) {
      INFO(row.key << " changed, " << each.key << " read");
      CHECK((each.get(scenario) == each.standard) == (each.key != row.key));
    }
  }
}

TEST_CASE("keys are found with and without their table", "[scenario]") {
  REQUIRE(find_parameter("attention.gamma"));
  CHECK(find_parameter("parameters.attention.gamma") == find_parameter("attention.gamma"));
  CHECK(find_parameter("parameters.world.kind") == nullptr);
  CHECK(find_parameter("gamma") == nullptr);
  CHECK(path_in_file("attention.gamma") == "parameters.attention.gamma");
  CHECK(path_in_file("world.synthetic.cities") == "world.synthetic.cities");
  CHECK(path_in_file("seed") == "seed");
}

TEST_CASE("values are written as TOML reads them", "[scenario][known-answer]") {
  CHECK(to_toml(0.5) == "0.5");
  CHECK(to_toml(2e7) == "20000000.0");
  CHECK(to_toml(0.0004) == "0.0004");
  CHECK(to_toml(1e-9) == "1e-09");
  CHECK(to_toml(std::int64_t{-3}) == "-3");
  CHECK(to_toml(true) == "true");
  CHECK(to_toml(std::string{"a \"b\" \\ \n\x01"}) == R"("a \"b\" \\ \n\u0001")");
  CHECK(to_toml(std::vector<std::string>{"a", "b"}) == R"(["a", "b"])");
  CHECK(to_toml(std::vector<double>{0.25}) == "0.25");
  CHECK(to_toml(std::vector<double>{0.25, 1.0}) == "[0.25, 1.0]");
}
