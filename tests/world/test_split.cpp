#include <numeric>
#include <set>
#include <string>

#include "catch.hpp"
#include "hansa/world/split.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr Key the_split = key_of("a split");
const KeyedDraw draw{1, 0};

struct Members {
  std::vector<Key> key;
  std::vector<double> resources, engagement, stance;
  std::vector<std::uint8_t> type;

  explicit Members(std::size_t size) {
    for (std::size_t m = 0; m < size; ++m) {
      key.push_back(key_of("city-" + std::to_string(m)));
      resources.push_back(1.0);
      engagement.push_back(1.0);
      type.push_back(static_cast<std::uint8_t>(m % 6));
      stance.push_back(static_cast<double>((m * 37) % 101) / 101.0);
    }
  }
  SplitMembers view() const { return {key, resources, engagement, type, stance}; }
};

std::vector<SplitRow> split(const Members& members, const SplitRule& rule) {
  return split_members(members.view(), rule, draw, Step{0}, the_split);
}

std::vector<double> resources_by_part(const Members& members, const std::vector<SplitRow>& rows,
                                      std::size_t parts) {
  std::vector<double> sum(parts, 0.0);
  for (const auto& row : rows) {
    sum[row.part] +=
        members.resources[row.member] * row.engagement / members.engagement[row.member];
  }
  return sum;
}

/// Two networks over two issues and one forum.
Networks two_networks() {
  Networks n;
  n.id = {"a", "b"};
  n.name = {"A", "B"};
  n.key = {key_of("a"), key_of("b")};
  n.founded = {0, 0};
  n.closed = {no_month, no_month};
  n.successor = {"", ""};
  n.niche = {0.75, 0.25, 0.25, 0.75};
  n.region = {2, 2};
  n.type = {1, 3};
  n.size_class_centre = {12.0, 12.0};
  n.visibility = {1.0, 4.0};
  n.charter = {0.0, 1.0};
  n.donor_share = {0.0, 0.5};
  n.donor_ideal = {0.1, 0.1, 0.9, 0.8};
  n.access = {0, 2};
  n.synthetic = {0, 0};
  return n;
}

}  // namespace

TEST_CASE("all members in both parts halve their engagement exactly", "[world][known-answer]") {
  Members members{5};
  members.engagement = {1.0, 0.3, 2.0, 0.7, 1.1};
  const auto rows = split(members, {.into = 2, .member_dup = 1.0});
  REQUIRE(rows.size() == 10);
  for (std::size_t n = 0; n < rows.size(); ++n) {
    CHECK(rows[n].member == n / 2);
    CHECK(rows[n].part == n % 2);
    CHECK(rows[n].engagement == members.engagement[n / 2] / 2);
  }
}

TEST_CASE("a split conserves every member's engagement", "[world][closed-form]") {
  Members members{300};
  for (std::size_t m = 0; m < 300; ++m) members.engagement[m] = 0.5 + 0.01 * double(m);
  const auto rows = split(members, {.into = 7, .member_dup = 0.4, .size_inequality = 1.3});
  std::vector<double> sum(300, 0.0);
  for (const auto& row : rows) sum[row.member] += row.engagement;
  for (std::size_t m = 0; m < 300; ++m) {
    CHECK_THAT(sum[m], WithinRel(members.engagement[m], 1e-14));
  }
}

TEST_CASE("without duplication equal members fill equal parts", "[world][known-answer]") {
  const Members members{12};
  const auto rows = split(members, {.into = 4});
  REQUIRE(rows.size() == 12);
  CHECK(resources_by_part(members, rows, 4) == std::vector<double>(4, 3.0));
}

TEST_CASE("parts hold resources in the proportions asked for", "[world][closed-form]") {
  const Members members{6000};
  for (const double dup : {0.0, 0.5, 1.0}) {
    const auto rows =
        split(members, {.into = 3, .member_dup = dup, .size_inequality = 1.0});  // 6 : 3 : 2
    const auto sum = resources_by_part(members, rows, 3);
    CHECK_THAT(sum[0], WithinAbs(6000 * 6.0 / 11, 1.0));  // a member at a border: at most 1 off
    CHECK_THAT(sum[1], WithinAbs(6000 * 3.0 / 11, 1.0));
    CHECK_THAT(sum[2], WithinAbs(6000 * 2.0 / 11, 1.0));
  }
}

TEST_CASE("one rich member leaves no part empty", "[world]") {
  Members members{10};
  members.resources[4] = 1000.0;
  const auto rows = split(members, {.into = 8});
  std::set<std::uint32_t> parts;
  for (const auto& row : rows) parts.insert(row.part);
  CHECK(parts.size() == 8);
}

TEST_CASE("more parts than members, and members without resources", "[world]") {
  Members members{3};
  CHECK(split(members, {.into = 9}).size() == 3);
  members.resources = {0, 0, 0};
  std::set<std::uint32_t> parts;
  for (const auto& row : split(members, {.into = 3})) parts.insert(row.part);
  CHECK(parts.size() == 3);
  CHECK(split(Members{0}, {.into = 3}).empty());
}

TEST_CASE("a sorted split keeps types and then stances together", "[world][known-answer]") {
  const Members members{600};
  const auto rows = split(members, {.into = 6, .sort = 1.0});
  for (const auto& row : rows) CHECK(row.part == members.type[row.member]);

  std::size_t at_home = 0;  // a random split leaves a sixth at home: 100, sd 9
  for (const auto& row : split(members, {.into = 6})) {
    at_home += row.part == members.type[row.member];
  }
  CHECK(at_home < 160);  // false alarm 1e-10
  std::size_t half = 0;  // half sorted: 300 + 50
  for (const auto& row : split(members, {.into = 6, .sort = 0.5})) {
    half += row.part == members.type[row.member];
  }
  CHECK(half > 250);
  CHECK(half < 450);
}

TEST_CASE("the order of the members changes nothing", "[world][determinism]") {
  Members members{50};
  for (std::size_t m = 0; m < 50; ++m) members.resources[m] = 1.0 + double(m * m % 13);
  Members reversed = members;
  std::reverse(reversed.key.begin(), reversed.key.end());
  std::reverse(reversed.resources.begin(), reversed.resources.end());
  std::reverse(reversed.type.begin(), reversed.type.end());
  std::reverse(reversed.stance.begin(), reversed.stance.end());
  const SplitRule rule{.into = 5, .member_dup = 0.3, .sort = 0.5, .size_inequality = 0.5};
  std::set<std::pair<std::uint32_t, std::uint32_t>> a, b;
  for (const auto& row : split(members, rule)) a.insert({row.member, row.part});
  for (const auto& row : split(reversed, rule)) b.insert({49 - row.member, row.part});
  CHECK(a == b);
}

TEST_CASE("splits into 2 and into 4 are nested", "[world][common-random-numbers]") {
  const Members members{64};
  std::vector<std::uint32_t> part(64);
  for (const auto& row : split(members, {.into = 2})) part[row.member] = row.part;
  for (const auto& row : split(members, {.into = 4})) CHECK(row.part / 2 == part[row.member]);
}

TEST_CASE("niches of the parts", "[world][known-answer]") {
  const std::vector<double> f{0.2, 0.5, 0.0, 0.2, 0.1};
  CHECK(split_niche(f, 0, 1.0) == f);
  CHECK(split_niche(f, 0, 0.0) == std::vector<double>{0, 1, 0, 0, 0});
  CHECK(split_niche(f, 1, 0.0) == std::vector<double>{1, 0, 0, 0, 0});  // ties by issue
  CHECK(split_niche(f, 2, 0.0) == std::vector<double>{0, 0, 0, 1, 0});
  CHECK(split_niche(f, 3, 0.0) == std::vector<double>{0, 0, 0, 0, 1});
  CHECK(split_niche(f, 4, 0.0) == std::vector<double>{0, 1, 0, 0, 0});  // cyclic
  CHECK(split_niche(f, 0, 0.5) == std::vector<double>{0.1, 0.75, 0, 0.1, 0.05});
}

TEST_CASE("merging adds engagements and takes the better access", "[world][known-answer]") {
  const auto merged = merge_members({{3, 1.0}, {1, 0.5}, {3, 0.25}, {2, 1.0}});
  REQUIRE(merged.size() == 3);
  CHECK(merged[0].city == 1);
  CHECK(merged[2].city == 3);
  CHECK(merged[2].engagement == 1.25);

  auto networks = two_networks();
  const std::vector<std::uint32_t> both{0, 1};
  const std::vector<double> gross{3.0, 1.0};
  CHECK(append_merged(networks, both, gross, {"ab", "A and B"}, month_of(2000)) == 2);
  CHECK(networks.id.back() == "ab");
  CHECK(networks.key.back() == key_of("ab"));
  CHECK(networks.niche[4] == 0.625);
  CHECK(networks.niche[5] == 0.375);
  CHECK(networks.region[2] == 2);
  CHECK(networks.type[2] == type_none);
  CHECK(networks.size_class_centre[2] == 12.0);
  CHECK(networks.visibility[2] == 1.75);
  CHECK(networks.charter[2] == 0.25);
  CHECK(networks.donor_share[2] == 0.125);
  CHECK(networks.donor_ideal[4] == 0.9);  // only b has a donor
  CHECK(networks.access[2] == 2);
  CHECK(networks.founded[2] == month_of(2000));
}

TEST_CASE("a part copies its parent but for the niche", "[world][known-answer]") {
  auto networks = two_networks();
  CHECK(append_part(networks, 1, 0, 0.0, {"b-1", "B 1"}, month_of(1999), true) == 2);
  CHECK(append_part(networks, 1, 1, 1.0, {"b-2", "B 2"}, month_of(1999), false) == 3);
  CHECK(networks.size() == 4);
  CHECK(networks.niche[4] == 0.0);
  CHECK(networks.niche[5] == 1.0);
  CHECK(networks.niche[6] == 0.25);
  CHECK(networks.access[2] == 2);
  CHECK(networks.access[3] == 0);
  CHECK(networks.donor_ideal[7] == 0.8);
  CHECK(networks.visibility[3] == 4.0);
}
