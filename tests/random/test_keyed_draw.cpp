#include "catch.hpp"
#include "hansa/random/keyed_draw.hpp"

using namespace hansa;

TEST_CASE("philox4x64-10 gives the published answers", "[random][known-answer]") {
  using Philox = r123::Philox4x64;
  using Block = Philox::ctr_type;
  constexpr auto ones = ~std::uint64_t{0};
  CHECK(Philox{}(Block{{0, 0, 0, 0}}, {{0, 0}}) ==
        Block{{0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b}});
  CHECK(Philox{}(Block{{ones, ones, ones, ones}}, {{ones, ones}}) ==
        Block{{0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0}});
}

TEST_CASE("fnv-1a gives the published answers", "[random][known-answer]") {
  STATIC_REQUIRE(key_of("") == Key{0xcbf29ce484222325});
  STATIC_REQUIRE(key_of("a") == Key{0xaf63dc4c8601ec8c});
  STATIC_REQUIRE(key_of("foobar") == Key{0x85944171f73967e8});
}

TEST_CASE("each part of its name changes a draw", "[random]") {
  constexpr Key rome = key_of("ita-rome");
  constexpr Key nobody{};  // the word that a solo draw leaves empty
  constexpr auto same_number = static_cast<PairPurpose>(Purpose::looks);
  const KeyedDraw draw{7, 0};
  const double one = draw.uniform(Purpose::looks, Step{3}, rome);

  CHECK(one >= 0.0);
  CHECK(one < 1.0);
  CHECK(one == KeyedDraw{7, 0}.uniform(Purpose::looks, Step{3}, rome));
  CHECK(one != KeyedDraw{8, 0}.uniform(Purpose::looks, Step{3}, rome));
  CHECK(one != KeyedDraw{7, 1}.uniform(Purpose::looks, Step{3}, rome));
  CHECK(one != draw.uniform(Purpose::access_gain, Step{3}, rome));
  CHECK(one != draw.uniform(Purpose::looks, Step{4}, rome));
  CHECK(one != draw.uniform(Purpose::looks, Step{3}, key_of("ita-milan")));
  CHECK(one != draw.uniform(same_number, Step{3}, rome, nobody));
}
