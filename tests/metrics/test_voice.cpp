#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/voice.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr VoiceParameters rule{.least_distance = 0.1, .top_code = 0.05, .draws = 16};
const std::vector<double> weight{0.5, 0.3, 0.2};
const std::vector<double> muted{0.2, 0.4, 0.1};
const std::vector<double> ideal{0.6, 0.2, 0.9};

double voice_of(const std::vector<double>& text) {
  return voice(rule, voice_terms(weight, text, muted, ideal));
}

}  // namespace

TEST_CASE("voice is the share of the way to what cities want", "[voice][known-answer]") {
  CHECK(voice_of(muted) == 0.0);
  CHECK_THAT(voice_of(ideal), WithinAbs(1.0, 1e-12));
  std::vector<double> quarter, backlash;
  for (std::size_t k = 0; k < 3; ++k) {
    quarter.push_back(muted[k] + 0.25 * (ideal[k] - muted[k]));
    backlash.push_back(muted[k] - 0.1 * (ideal[k] - muted[k]));
  }
  CHECK_THAT(voice_of(quarter), WithinAbs(0.25, 1e-12));
  CHECK_THAT(voice_of(backlash), WithinAbs(-0.1, 1e-12));
}

TEST_CASE("a move at right angles to the wish is no voice", "[voice][closed-form]") {
  // weights times wishes: .2, -.06, .16; the move (3, 10, 0) is orthogonal to them
  CHECK_THAT(voice_of({0.2 + 0.03, 0.4 + 0.1, 0.1}), WithinAbs(0.0, 1e-12));
}

TEST_CASE("lines that are not the forum's do not count", "[voice]") {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  const auto terms = voice_terms(std::vector{1.0, 0.0}, std::vector{0.3, unknown},
                                 std::vector{0.1, unknown}, std::vector{0.5, 0.7});
  CHECK_THAT(voice(rule, terms), WithinAbs(0.5, 1e-12));
}

TEST_CASE("voice is missing where cities and states want the same", "[voice][known-answer]") {
  CHECK(std::isnan(voice(rule, voice_terms(weight, muted, muted, muted))));
  CHECK(std::isnan(voice(rule, voice_terms(1.0, 0.35, 0.3, 0.3999))));
  CHECK_FALSE(std::isnan(voice(rule, voice_terms(1.0, 0.35, 0.3, 0.4001))));
  CHECK(std::isnan(voice({}, VoiceTerms{})));
  CHECK(std::isnan(voice(rule, VoiceTerms{}, 0)));
}

TEST_CASE("aggregates are ratios of sums", "[voice][closed-form]") {
  VoiceTerms sum = voice_terms(1.0, 0.2, 0.1, 0.12);  // moved .1 of .02: a ratio of 5
  sum += voice_terms(1.0, 0.1, 0.1, 0.9);             // nothing of .8
  CHECK(std::isnan(voice(rule, sum, 65)));  // spread over 65 sessions the wish is below .1
  CHECK_FALSE(std::isnan(voice(rule, sum, 64)));
  CHECK_THAT(voice(rule, sum, 2), WithinRel(0.1 * 0.02 / (0.02 * 0.02 + 0.8 * 0.8), 1e-12));
}

TEST_CASE("weights of cities by population are top-coded", "[voice][closed-form]") {
  std::vector<double> population(40, 1.0);
  population[3] = 30.0;
  population[7] = 4.0;
  const std::vector<double> resources(40, 1.0);
  const std::vector<std::uint32_t> region(40, 0);
  const CityWeightView view{population, resources, region, 0.05};
  const auto weights = city_weights(view, Weighting::population);
  CHECK_THAT(std::accumulate(weights.begin(), weights.end(), 0.0), WithinAbs(1.0, 1e-12));
  // both large ones are capped: cap = .05 (2 cap + 38)
  CHECK_THAT(weights[3], WithinAbs(0.05, 1e-12));
  CHECK_THAT(weights[7], WithinAbs(0.05, 1e-12));
  CHECK_THAT(weights[0], WithinAbs(0.9 / 38.0, 1e-12));

  const CityWeightView off{population, resources, region, 0.0};
  CHECK_THAT(city_weights(off, Weighting::population)[3], WithinAbs(30.0 / 72.0, 1e-12));
}

TEST_CASE("too few cities to top-code count alike", "[voice]") {
  const std::vector<double> population{5.0, 1.0, 1.0}, resources(3, 1.0);
  const std::vector<std::uint32_t> region(3, 0);
  for (const double weight_of :
       city_weights({population, resources, region, 0.05}, Weighting::population)) {
    CHECK_THAT(weight_of, WithinAbs(1.0 / 3.0, 1e-12));
  }
}

TEST_CASE("cities weighted one by one by region and by resources", "[voice][closed-form]") {
  const std::vector<double> population{3.0, 1.0, 6.0}, resources{1.0, 1.0, 2.0};
  const std::vector<std::uint32_t> region{1, 1, 0};
  const CityWeightView view{population, resources, region, 0.0};
  CHECK(city_weights(view, Weighting::region) == std::vector{0.375, 0.125, 0.5});
  CHECK(city_weights(view, Weighting::resources) == std::vector{0.25, 0.25, 0.5});
  const auto alike = city_weights(view, Weighting::one_city);
  CHECK(alike == std::vector(3, 1.0 / 3.0));

  const auto text =
      ideal_text(std::vector{0.25, 0.25, 0.5}, std::vector{0.0, 1.0, 0.4, 1.0, 0.2, 0.0}, 2);
  CHECK_THAT(text[0], WithinAbs(0.2, 1e-12));
  CHECK_THAT(text[1], WithinAbs(0.5, 1e-12));
}

TEST_CASE("nobody with resources leaves no ideal by resources", "[voice]") {
  const std::vector<double> population{1.0}, resources{0.0};
  const std::vector<std::uint32_t> region{0};
  CHECK(
      std::isnan(city_weights({population, resources, region, 0.0}, Weighting::resources).front()));
}
