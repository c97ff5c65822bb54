#include <algorithm>
#include <cmath>
#include <map>

#include "catch.hpp"
#include "hansa/metrics/curveball.hpp"
#include "metrics/matrices.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

const KeyedDraw draw{5, 0};

/// All matrices with the margins of `like`, by trying every one.
std::vector<std::vector<std::string>> same_margins(const std::vector<std::string>& like) {
  const auto cities = like.size(), networks = like.front().size();
  const auto wanted = matrix(like);
  std::vector<std::vector<std::string>> found;
  for (std::uint32_t bits = 0; bits < 1U << (cities * networks); ++bits) {
    auto rows = like;
    for (std::size_t cell = 0; cell < cities * networks; ++cell) {
      rows[cell / networks][cell % networks] = (bits >> cell & 1U) ? '1' : '0';
    }
    const auto tried = matrix(rows);
    if (tried.first_of_city == wanted.first_of_city &&
        tried.first_of_network == wanted.first_of_network) {
      found.push_back(rows);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("rewiring keeps every number of memberships and moves many", "[curveball]") {
  const auto before = matrix(scattered(200, 15, 0.15));
  auto after = before;
  curveball(after, curveball_trades(after), draw, Step{3}, key_of("a"));
  CHECK(after.first_of_city == before.first_of_city);
  CHECK(after.first_of_network == before.first_of_network);
  std::size_t same = 0;
  for (std::size_t i = 0; i < before.cities(); ++i) {
    CHECK(std::ranges::is_sorted(after.networks_of(i)));
    CHECK(std::ranges::adjacent_find(after.networks_of(i)) == after.networks_of(i).end());
    for (const auto n : after.networks_of(i)) {
      same += std::ranges::binary_search(before.networks_of(i), n);
      CHECK(std::ranges::binary_search(after.cities_of(n), i));
    }
  }
  CHECK(same < before.size() / 2);
}

TEST_CASE("a rewiring is the same whenever it is asked for, another is another",
          "[curveball][determinism]") {
  const auto start = matrix(scattered(50, 8, 0.3));
  const auto rewired = [&](Step when, const char* which) {
    auto lists = start;
    curveball(lists, 100, draw, when, key_of(which));
    return lists.network;
  };
  CHECK(rewired(Step{1}, "a") == rewired(Step{1}, "a"));
  CHECK(rewired(Step{1}, "a") != rewired(Step{2}, "a"));
  CHECK(rewired(Step{1}, "a") != rewired(Step{1}, "b"));
}

// Chi-square over the whole class of margins. False alarm 1e-4 (Wilson-Hilferty, normal quantile
// 3.72). Power: with some 80 matrices and 40,000 draws, chances that are off by 7 % each (root mean
// square) double the statistic; a pool dealt out with chance one half instead of what is still
// wanted, or one trade instead of many, is off by far more.
TEST_CASE("every matrix with the same margins is equally likely", "[curveball][statistical]") {
  const std::vector<std::string> start{"1110", "1001", "0110", "0101"};
  const auto all = same_margins(start);
  REQUIRE(all.size() > 30);
  std::map<std::vector<std::string>, double> count;
  const double draws = 40000.0;
  for (int at = 0; at < draws; ++at) {
    auto lists = matrix(start);
    curveball(lists, 30, draw, Step{0}, key_of("draw " + std::to_string(at)));
    count[words(lists)] += 1.0;
  }
  CHECK(count.size() == all.size());
  const double expected = draws / static_cast<double>(all.size());
  double chi = 0.0;
  for (const auto& rows : all) {
    const double off = count[rows] - expected;
    chi += off * off / expected;
  }
  const double freedom = static_cast<double>(all.size()) - 1.0;
  const double spread = 2.0 / (9.0 * freedom);
  const double limit = freedom * std::pow(1.0 - spread + 3.72 * std::sqrt(spread), 3.0);
  CAPTURE(all.size(), chi, limit);
  CHECK(chi < limit);
}

TEST_CASE("what cannot be rewired stays", "[curveball]") {
  for (const auto& rows : {std::vector<std::string>{"1111", "1110", "1100"},
                           std::vector<std::string>{"100", "100"},
                           {"00", "00"}}) {
    auto lists = matrix(rows);
    curveball(lists, 50, draw, Step{0}, key_of("a"));
    CHECK(words(lists) == rows);  // nested matrices are the only ones with their margins
  }
}
