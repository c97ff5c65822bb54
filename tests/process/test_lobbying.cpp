#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/process/lobbying.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const double none = std::numeric_limits<double>::quiet_NaN();
constexpr LobbyingParameters half{.strength = 0.5};

}  // namespace

TEST_CASE("a state moves towards what it hears", "[lobbying][closed-form]") {
  const std::vector<double> attention{0.2, 0.3}, message{0.9, 0.4}, text{0.1};
  const auto heard = line_pressure({half, 1, attention, message, text, {}}, 0);
  CHECK_THAT(heard.attention, WithinRel(0.5, 1e-12));
  CHECK(heard.corroboration == 1.0);
  const double push = 0.2 * (0.9 - 0.3) + 0.3 * (0.4 - 0.3);
  CHECK_THAT(lobbied_ideal(half, heard, {0.3, 0.0, none}), WithinRel(0.3 + 0.5 * push, 1e-12));
  CHECK_THAT(lobbied_ideal(half, heard, {0.3, 0.25, none}),
             WithinRel(0.3 + 0.5 * 0.75 * push, 1e-12));
  CHECK(lobbied_ideal(half, heard, {0.3, 1.0, none}) == 0.3);
}

TEST_CASE("silence and strength zero move nobody by a bit", "[lobbying][known-answer]") {
  const std::vector<double> nobody{0.0, 0.0}, message{none, 0.4}, text{0.1};
  const auto silence = line_pressure({half, 1, nobody, message, text, {}}, 0);
  CHECK(silence.attention == 0.0);
  CHECK(silence.coherence == 1.0);
  CHECK(lobbied_ideal(half, silence, {0.37, 0.2, none}) == 0.37);

  const LinePressure loud{.attention = 0.9, .pull = 0.9, .coherence = 0.5, .corroboration = 0.5};
  CHECK(lobbied_ideal({}, loud, {0.37, 0.2, 0.9}) == 0.37);
  CHECK(lobbied_ideal(half, loud, {1.5, 0.2, none}) < 1.5);  // a state outside [0, 1] is drawn in
}

TEST_CASE("incoherent messages push less when coherence counts", "[lobbying][closed-form]") {
  const LinePressure heard{.attention = 0.5, .pull = 0.4, .coherence = 0.25};
  const double push = 0.4 - 0.5 * 0.2;
  auto rule = half;
  CHECK_THAT(lobbied_ideal(rule, heard, {0.2, 0.0, none}), WithinRel(0.2 + 0.5 * push, 1e-12));
  rule.coherence = 1.0;
  CHECK_THAT(lobbied_ideal(rule, heard, {0.2, 0.0, none}),
             WithinRel(0.2 + 0.5 * 0.25 * push, 1e-12));
  rule.coherence = 0.5;
  CHECK_THAT(lobbied_ideal(rule, heard, {0.2, 0.0, none}),
             WithinRel(0.2 + 0.5 * 0.5 * push, 1e-12));
}

TEST_CASE("the same members corroborate as one voice", "[lobbying][closed-form]") {
  auto rule = half;
  rule.corroboration = 1.0;
  const std::vector<double> attention{0.1, 0.1, 0.1, 0.1}, message(4, 0.9), text{0.1};
  const std::vector<double> same(16, 1.0);
  std::vector<double> apart(16, 0.0);
  for (std::size_t n = 0; n < 4; ++n) apart[5 * n] = 1.0;
  CHECK_THAT(line_pressure({rule, 1, attention, message, text, same}, 0).corroboration,
             WithinRel(0.5, 1e-12));  // one voice against nu = 1
  CHECK_THAT(line_pressure({rule, 1, attention, message, text, apart}, 0).corroboration,
             WithinRel(4.0 / 5.0, 1e-12));  // four voices
  rule.corroboration = 3.0;
  const std::vector<double> unequal{0.3, 0.1, 0.0, 0.0};
  // n_eff = .16 / (.09 + .01 + 2 x .5 x .03)
  std::vector<double> partly = apart;
  partly[1] = partly[4] = 0.5;
  const double voices = 0.16 / 0.13;
  const auto heard = line_pressure({rule, 1, unequal, message, text, partly}, 0);
  CHECK_THAT(heard.corroboration, WithinRel(voices / (voices + 3.0), 1e-12));
  CHECK_THAT(lobbied_ideal(rule, heard, {0.1, 0.0, none}),
             WithinRel(0.1 + 0.5 * heard.corroboration * 0.4 * 0.8, 1e-12));
  const std::vector<double> nobody(4, 0.0);
  CHECK(line_pressure({rule, 1, nobody, message, text, same}, 0).corroboration == 1.0);
}

TEST_CASE("own cities pull or push by the sign of chi and y stays in bounds",
          "[lobbying][closed-form]") {
  LobbyingParameters rule{.own_cities = 0.4};
  CHECK_THAT(lobbied_ideal(rule, {}, {0.2, 0.0, 0.7}), WithinRel(0.2 + 0.4 * 0.5, 1e-12));
  CHECK(lobbied_ideal(rule, {}, {0.2, 0.0, none}) == 0.2);
  rule.own_cities = -0.5;
  CHECK(lobbied_ideal(rule, {}, {0.2, 0.0, 0.9}) == 0.0);  // clipped
}

TEST_CASE("pressure spends itself and states return to their course", "[lobbying][closed-form]") {
  LobbyingParameters rule{.persist = 0.1, .anchor = 0.2};
  CHECK_THAT(kept_ideal(rule, 0.3, 0.5), WithinRel(0.32, 1e-12));
  CHECK(kept_ideal({}, 0.3, 0.5) == 0.3);
  CHECK_THAT(anchored_ideal(rule, 0.5, 0.3, 0.25), WithinRel(0.5 - 0.05 * 0.2, 1e-12));
  CHECK(anchored_ideal({}, 0.5, 0.3, 0.25) == 0.5);
  rule.anchor = 12.0;
  CHECK(anchored_ideal(rule, 0.5, 0.25, 1.0) == 0.25);  // never beyond it
  CHECK(anchored_ideal(rule, 0.5, 1.25, 1.0) == 1.0);   // clipped
}

TEST_CASE("the cities of a state count by population", "[lobbying][closed-form]") {
  const std::vector<std::uint32_t> state{0, 2, 0};
  const auto mean = own_city_ideals(
      {2, state, std::vector{1.0, 5.0, 3.0}, std::vector{0.0, 0.8, 0.3, 0.4, 1.0, 0.0}}, 3);
  CHECK_THAT(mean[0], WithinRel(0.75, 1e-12));
  CHECK_THAT(mean[1], WithinRel(0.2, 1e-12));
  CHECK(std::isnan(mean[2]));
  CHECK(std::isnan(mean[3]));
  CHECK_THAT(mean[4], WithinRel(0.3, 1e-12));
}

TEST_CASE("delivered pledges set an example of either sign", "[lobbying][closed-form]") {
  LobbyingParameters rule{.example = 0.5};
  CHECK_THAT(lobbied_ideal(rule, {}, {.ideal = 0.2, .example = 0.6}), WithinRel(0.5, 1e-12));
  rule.example = -0.2;
  CHECK_THAT(lobbied_ideal(rule, {}, {.ideal = 0.2, .example = 0.6}), WithinRel(0.08, 1e-12));
  rule.example = -2.0;
  CHECK(lobbied_ideal(rule, {}, {.ideal = 0.2, .example = 0.6}) == 0.0);  // clipped
  CHECK(lobbied_ideal({}, {}, {.ideal = 0.2, .example = 0.6}) == 0.2);
}

TEST_CASE("a city by itself is a voice of its own", "[lobbying][closed-form]") {
  auto rule = half;
  rule.corroboration = 1.0;
  const std::vector<double> attention{0.1, 0.1, 0.1}, message(3, 0.9), text{0.1};
  const std::vector<double> same(4, 1.0);  // two networks of the same members, and a city
  const auto heard = line_pressure({rule, 1, attention, message, text, same, 1}, 0);
  const double voices = 0.09 / 0.05;
  CHECK_THAT(heard.corroboration, WithinRel(voices / (voices + 1.0), 1e-12));
}
