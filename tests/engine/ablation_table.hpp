/// \file   Every mechanism and its exact off value: one case each, in tests/engine/ablation/, a
/// file
///         a group. A file adds its cases by itself; no list names it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hansa/scenario/scenario.hpp"

namespace hansa::test {

/// A small teaching world: 120 cities, 10 states, 8 networks, 3 forums (a treaty conference, a
/// general assembly, a meeting of great powers), eight years. It ends in [parameters], so that
/// a case may go on with parameters, then with other tables.
constexpr std::string_view ablation_world = R"(
format = 1
title = "Ablation"
seed = 4
start = 1985
horizon = 8
step = "quarter"
[world]
kind = "synthetic"
access = "all"
lobby = 0.3
[world.synthetic]
cities = 120
states = 10
networks = 8
forums = 3
network_size = 20.0
[parameters]
positions.gap = 0.2
voice.draws = 0
)";

struct AblationCase {
  std::string name;
  std::string on;                    ///< TOML after the world: makes the mechanism active
  std::vector<Setting> off;          ///< its exact off value
  std::vector<std::string> changes;  ///< series that it changes, each of them
  std::vector<std::string> keeps;    ///< series that it cannot touch, equal to the bit
  std::vector<Setting> with{};       ///< set on either side, such as another world
};

inline std::vector<AblationCase>& ablation_cases() {
  static std::vector<AblationCase> cases;
  return cases;
}

/// `const Ablations politics{{...}, {...}};` at the top of a file adds its cases.
struct Ablations {
  Ablations(std::initializer_list<AblationCase> cases) {
    ablation_cases().insert(ablation_cases().end(), cases);
  }
};

}  // namespace hansa::test
