#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "hansa/metrics/nestedness.hpp"
#include "metrics/matrices.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

/// NODF of the rows by pairs, as the paper has it; sum and pairs.
std::pair<double, double> by_pairs(const std::vector<std::string>& rows) {
  double sum = 0.0, pairs = 0.0;
  for (const auto& a : rows) {
    for (const auto& b : rows) {
      if (&a >= &b) continue;
      const auto more = std::ranges::count(a, '1'), less = std::ranges::count(b, '1');
      if (more == 0 || less == 0) continue;
      pairs += 1.0;
      double shared = 0.0;
      for (std::size_t n = 0; n < a.size(); ++n) shared += a[n] == '1' && b[n] == '1';
      if (more != less) sum += 100.0 * shared / static_cast<double>(std::min(more, less));
    }
  }
  return {sum, pairs};
}

std::vector<std::string> turned(const std::vector<std::string>& rows) {
  std::vector<std::string> columns(rows.front().size());
  for (std::size_t n = 0; n < columns.size(); ++n) {
    for (const auto& row : rows) columns[n] += row[n];
  }
  return columns;
}

}  // namespace

TEST_CASE("nestedness of matrices that are counted by hand", "[nestedness][known-answer]") {
  const auto nested = nodf(matrix({"1111", "1110", "1100", "1000"}));
  CHECK(nested.all == 100.0);
  CHECK(nested.cities == 100.0);
  CHECK(nested.networks == 100.0);
  CHECK(nodf(matrix({"1010", "0101", "1010", "0101"})).all == 0.0);  // margins all alike
  CHECK(nodf(matrix({"1111", "1111"})).all == 0.0);

  // cities: (1,2) shares 1 of 2, (1,3) 1 of 1, (2,3) 0 of 1 -> 50; networks of 2, 2, 1, 1 cities:
  // of six pairs four differ in size; (1,3) 1, (1,4) 0, (2,3) 1, (2,4) 1 -> 50
  const auto mixed = nodf(matrix({"1110", "0101", "1000"}));
  CHECK_THAT(mixed.cities, WithinAbs(50.0, 1e-12));
  CHECK_THAT(mixed.networks, WithinAbs(50.0, 1e-12));
  CHECK_THAT(mixed.all, WithinAbs(50.0, 1e-12));
}

TEST_CASE("nestedness without pairs is the sum over pairs", "[nestedness][closed-form]") {
  for (const double chance : {0.1, 0.4, 0.8}) {
    const auto rows = scattered(40, 13, chance);
    const auto found = nodf(matrix(rows));
    const auto [cities, city_pairs] = by_pairs(rows);
    const auto [networks, network_pairs] = by_pairs(turned(rows));
    CAPTURE(chance);
    CHECK_THAT(found.cities, WithinAbs(cities / city_pairs, 1e-9));
    CHECK_THAT(found.networks, WithinAbs(networks / network_pairs, 1e-9));
    CHECK_THAT(found.all, WithinAbs((cities + networks) / (city_pairs + network_pairs), 1e-9));
  }
}

TEST_CASE("cities without networks and empty networks do not count", "[nestedness]") {
  const auto full = nodf(matrix({"110", "011", "100"}));
  const auto padded = nodf(matrix({"00000", "11000", "01010", "00000", "10000"}));
  CHECK_THAT(padded.all, WithinAbs(full.all, 1e-12));
  CHECK(std::isnan(nodf(matrix({"0"})).all));
  CHECK(std::isnan(nodf(matrix({"1"})).all));  // one city, one network: no pair
}

TEST_CASE("nestedness does not depend on the order of rows", "[nestedness]") {
  auto rows = scattered(30, 9, 0.3);
  const auto found = nodf(matrix(rows));
  std::ranges::reverse(rows);
  for (auto& row : rows) std::rotate(row.begin(), row.begin() + 4, row.end());
  CHECK(nodf(matrix(rows)).cities == found.cities);
  CHECK_THAT(nodf(matrix(rows)).all, WithinAbs(found.all, 1e-10));
}
