#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "hansa/metrics/modularity.hpp"
#include "metrics/matrices.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

/// The best Q of all ways to give networks to modules: cities then choose one by one.
double best_there_is(const Affiliation& lists) {
  const auto networks = lists.networks();
  const auto all = static_cast<double>(lists.size());
  std::vector<std::uint32_t> module(networks, 0);
  double best = -1.0;
  for (;;) {
    std::vector<double> ends(networks, 0.0);
    for (std::size_t n = 0; n < networks; ++n) ends[module[n]] += lists.degree_of_network(n);
    double sum = 0.0;
    for (std::size_t i = 0; i < lists.cities(); ++i) {
      double most = 0.0;  // a module of its own
      for (std::uint32_t g = 0; g < networks; ++g) {
        double score = -(lists.degree_of_city(i) * ends[g] / all);
        for (const auto n : lists.networks_of(i)) score += module[n] == g;
        most = std::max(most, score);
      }
      sum += most;
    }
    best = std::max(best, sum / all);
    std::size_t at = 0;
    while (at < networks && ++module[at] == networks) module[at++] = 0;
    if (at == networks) return best;
  }
}

}  // namespace

TEST_CASE("two blocks have modularity one half and one block none", "[modularity][known-answer]") {
  const auto blocks = find_modules(matrix({"1100", "1100", "0011", "0011"}), keys(4));
  CHECK(blocks.modularity == 0.5);
  CHECK(blocks.count == 2);
  CHECK(blocks.of_city[0] == blocks.of_network[1]);
  CHECK(blocks.of_city[0] != blocks.of_city[2]);
  CHECK(find_modules(matrix({"111", "111"}), keys(3)).modularity == 0.0);
  CHECK_THAT(find_modules(matrix({"1000", "0100", "0010", "0001"}), keys(4)).modularity,
             WithinAbs(0.75, 1e-15));
  CHECK(std::isnan(find_modules(matrix({"00"}), keys(2)).modularity));
}

TEST_CASE("modularity of given modules is the sum over cells", "[modularity][closed-form]") {
  const auto rows = scattered(20, 6, 0.4);
  const auto lists = matrix(rows);
  std::vector<std::uint32_t> of_city(20), of_network(6);
  for (std::uint32_t i = 0; i < 20; ++i) of_city[i] = i % 3;
  for (std::uint32_t n = 0; n < 6; ++n) of_network[n] = n / 2;
  double sum = 0.0;
  const auto all = static_cast<double>(lists.size());
  for (std::size_t i = 0; i < 20; ++i) {
    for (std::size_t n = 0; n < 6; ++n) {
      if (of_city[i] != of_network[n]) continue;
      sum += (rows[i][n] == '1') - lists.degree_of_city(i) * lists.degree_of_network(n) / all;
    }
  }
  CHECK_THAT(modularity(lists, of_city, of_network), WithinAbs(sum / all, 1e-12));
}

TEST_CASE("the search comes close to the best modules there are", "[modularity][known-answer]") {
  double found = 0.0, best = 0.0;
  int exact = 0;
  const int cases = 30;
  for (int at = 0; at < cases; ++at) {
    const auto lists = matrix(scattered(12, 5, 0.35, 0.013 + at / 31.0));
    const auto modules = find_modules(lists, keys(5));
    const double most = best_there_is(lists);
    CHECK(modules.modularity <= most + 1e-12);
    CHECK_THAT(modularity(lists, modules.of_city, modules.of_network),
               WithinAbs(modules.modularity, 1e-15));
    found += modules.modularity;
    best += most;
    exact += modules.modularity > most - 1e-12;
  }
  CAPTURE(found / best, exact);
  CHECK(found > 0.97 * best);
  CHECK(exact >= cases / 2);
}

TEST_CASE("modules do not depend on the order of rows", "[modularity][determinism]") {
  auto rows = scattered(60, 12, 0.2);
  auto key = keys(12);
  const auto found = find_modules(matrix(rows), key);
  std::ranges::reverse(rows);
  for (auto& row : rows) std::rotate(row.begin(), row.begin() + 5, row.end());
  std::rotate(key.begin(), key.begin() + 5, key.end());
  const auto turned = find_modules(matrix(rows), key);
  CHECK(turned.modularity == found.modularity);
  CHECK(turned.count == found.count);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK((found.of_city[i] == found.of_city[0]) == (turned.of_city[59 - i] == turned.of_city[59]));
  }
}
