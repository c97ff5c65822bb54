/// \file   How long tables take. Targets: 200 states and 20 issues, winset and compromise below 50
///         microseconds, median below 100; 10,000 draws of the Copenhagen table below 1 s for these
///         three and below 20 s for each other model.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <random>

#include "hansa/negotiation/session.hpp"
#include "hansa/process/negotiation.hpp"
#include "source_folder.hpp"

namespace hansa {
namespace {

NegotiationTable many_states() {
  std::mt19937_64 engine{1};
  const auto unit = [&] { return static_cast<double>(engine() >> 11) * 0x1.0p-53; };
  std::vector<std::string> actors, issues;
  for (int a = 0; a < 200; ++a) actors.push_back("state-" + std::to_string(a));
  for (int k = 0; k < 20; ++k) issues.push_back("issue-" + std::to_string(k));
  auto table = empty_table(actors, issues);
  for (auto& power : table.power) power = unit();
  for (auto& position : table.position) position = 100.0 * unit();
  for (auto& salience : table.salience) salience = unit();
  order_table(table);
  return table;
}

NegotiationInput copenhagen() {
  const std::string path =
      std::string{HANSA_SOURCE_DIR} + "/scenarios/tables/summit_copenhagen_2009.csv";
  std::ifstream file{path};
  return read_negotiation_csv({path, path, {std::istreambuf_iterator<char>{file}, {}}});
}

void settle_many_states(benchmark::State& state, BargainingModel model) {
  const auto table = many_states();
  const auto terms = default_terms();
  for (auto _ : state) benchmark::DoNotOptimize(bargain(table, terms, model));
}

void draw_copenhagen(benchmark::State& state, BargainingModel model) {
  const auto input = copenhagen();
  const auto terms = default_terms();
  std::uint64_t draw = 0;
  for (auto _ : state) {
    for (int i = 0; i < 10; ++i) {
      const auto table = drawn_table(input, KeyedDraw{1, draw++});
      benchmark::DoNotOptimize(bargain(table, terms, model));
    }
  }
  state.counters["s_per_10000_draws"] = benchmark::Counter(
      static_cast<double>(draw) / 1e4, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// The session of a forum as a run holds it: 193 states, 6 issues, a proposal and 17 slacks.
void hold_summit(benchmark::State& state) {
  std::mt19937_64 engine{2};
  const auto unit = [&] { return static_cast<double>(engine() >> 11) * 0x1.0p-53; };
  std::vector<std::uint32_t> member(193);
  std::vector<double> ideal(193 * 6), salience(193 * 6, 1.0 / 6.0), power(193), sovereignty(193);
  for (std::uint32_t s = 0; s < 193; ++s) member[s] = s;
  for (auto& y : ideal) y = unit();
  for (auto& pi : power) pi = unit();
  const std::vector<double> weight(6, 1.0 / 6.0), text(6, 0.3);
  const SummitView view{member,
                        ideal,
                        {},
                        {},
                        salience,
                        power,
                        sovereignty,
                        weight,
                        text,
                        0.0,
                        2,
                        0.2,
                        0.005,
                        *named_rule("consensus"),
                        BargainingModel::winset};
  SummitTable table;
  for (auto _ : state) {
    propose(view, table);
    for (int i = 0; i < 17; ++i) benchmark::DoNotOptimize(settle(table, 0.001 * i));
  }
}

const int registered = [] {
  for (const auto& [model, name, meaning] : bargaining_models()) {
    const std::string label{name};
    benchmark::RegisterBenchmark(("copenhagen/" + label).c_str(), draw_copenhagen, model);
  }
  for (const auto model :
       {BargainingModel::winset, BargainingModel::compromise, BargainingModel::median}) {
    benchmark::RegisterBenchmark(
        ("200_states_20_issues/" +
         std::string{bargaining_models()[static_cast<std::size_t>(model)].name})
            .c_str(),
        settle_many_states, model)
        ->Unit(benchmark::kMicrosecond);
  }
  benchmark::RegisterBenchmark("summit_of_193_states", hold_summit)->Unit(benchmark::kMicrosecond);
  return 0;
}();

}  // namespace
}  // namespace hansa

BENCHMARK_MAIN();
