// The folders in tests/worlds, and tables that somebody has broken.
#include <set>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/tables.hpp"
#include "recipes.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

std::vector<TableText> small_tables(const std::string& name) {
  return read_world_folder(HANSA_SOURCE_DIR "/tests/worlds/" + name);
}

World small_world(const std::string& name) {
  return build_world(given_recipe(), small_tables(name));
}

}  // namespace

TEST_CASE("the ring", "[world][known-answer]") {
  const auto world = small_world("ring");
  REQUIRE(world.cities.size() == 12);
  for (std::uint32_t i = 0; i < 12; ++i) {
    const std::set<std::uint32_t> neighbours(world.ties.target.begin() + world.ties.first[i],
                                             world.ties.target.begin() + world.ties.first[i + 1]);
    CHECK(neighbours == std::set<std::uint32_t>{(i + 11) % 12, (i + 1) % 12});
  }
  CHECK(world.cities.ideal.front() == 0.0);
  CHECK(world.cities.ideal.back() == 1.0);
}

TEST_CASE("the star", "[world][known-answer]") {
  const auto world = small_world("star");
  REQUIRE(world.cities.id[0] == "hub");
  CHECK(world.memberships.size() == 9);
  CHECK(world.ties.target == std::vector<std::uint32_t>(8, 0));
  CHECK(world.forums.quota_heads[0] == 1.0);
}

TEST_CASE("the two blocs", "[world][known-answer]") {
  const auto world = small_world("two_blocs");
  CHECK(world.networks.id == std::vector<std::string>{"high", "low"});
  CHECK(world.memberships.size() == 16);
  for (std::size_t row = 0; row < 16; ++row) {
    const bool high = world.memberships.network[row] == 0;
    CHECK(world.cities.ideal[world.memberships.city[row]] == (high ? 0.8 : 0.2));
  }
  CHECK(world.forums.member.size() == 16);
  CHECK(world.networks.access == std::vector<std::uint8_t>(4, 2));
}

TEST_CASE("broken tables give a world or a fault, never a crash", "[world][fuzz]") {
  const KeyedDraw draw{5, 0};
  const std::string letters = ",\"\n\r;-+.0123456789abS \xC3\xEF";
  std::size_t faults = 0;
  for (std::uint64_t trial = 0; trial < 600; ++trial) {
    auto tables = small_tables("two_blocs");
    std::uint64_t ordinal = 0;
    const auto pick = [&](std::size_t size) {
      const double u = draw.uniform(Purpose::city_place, Step{0}, Key{trial}, ordinal++);
      return static_cast<std::size_t>(u * static_cast<double>(size));
    };
    for (std::size_t change = 0; change <= pick(4); ++change) {
      auto& text = tables[pick(tables.size())].text;
      const auto at = pick(text.size());
      const auto what = pick(3);
      if (what == 0) text[at] = letters[pick(letters.size())];
      if (what == 1) text.insert(at, 1, letters[pick(letters.size())]);
      if (what == 2) text.erase(at, 1 + pick(20));
    }
    try {
      const auto world = build_world(given_recipe(), tables);
      CHECK(world.cities.size() > 0);
    } catch (const InputError&) {
      ++faults;
    }
  }
  CHECK(faults > 300);
  CHECK(faults < 600);
}
