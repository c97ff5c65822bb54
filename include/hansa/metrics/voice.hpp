/// \file   Urban voice: how far cities moved a text towards the one they want.
///
/// Model   V = <x - x~, g - x~> / |g - x~|^2 with x the text, x~ the text of the same session with
///         cities muted, g the cities' ideal; product and norm weighted by the forum's issues F.
///         0 no effect, 1 everything, < 0 backlash; missing when |g - x~| < least_distance.
///         Aggregates are ratios of sums, never means of ratios. [C]
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hansa/world/parameters.hpp"

namespace hansa {

/// Weightings of the cities' ideal text g.
enum class Weighting : std::uint8_t { population, one_city, region, resources };
constexpr std::size_t weightings = 4;
constexpr std::array<std::string_view, weightings> weighting_names{"population", "one_city",
                                                                   "region", "resources"};

struct VoiceTerms {
  double numerator{}, denominator{};
  VoiceTerms& operator+=(const VoiceTerms& more);
};

/// Terms of one line. `weight` is F.
VoiceTerms voice_terms(double weight, double text, double muted, double ideal);

/// Terms of a session: sums over its lines, all spans [issues].
VoiceTerms voice_terms(std::span<const double> weight, std::span<const double> text,
                       std::span<const double> muted, std::span<const double> ideal);

/// V of the sum over `sessions` sessions; NaN (missing) when the root mean square of |g - x~| is
/// below the least distance, or nothing was summed.
double voice(const VoiceParameters& rule, const VoiceTerms& sum, std::size_t sessions = 1);

/// What the weights of the cities' ideal are made of. Columns are [cities].
struct CityWeightView {
  std::span<const double> population, resources;
  std::span<const std::uint32_t> region;  ///< number of the region, 0 .. regions - 1
  double top_code{};                      ///< largest share of one city, (0, 1]; 0 off
};

/// Weights of the cities, >= 0, sum 1; all NaN where there is nothing to weigh.
/// Population: the populations above a cap count as the cap, so that no share exceeds top_code (all
/// alike when there are too few cities). Region: regions alike, within one by population.
std::vector<double> city_weights(const CityWeightView&, Weighting);

/// g, [issues]: mean of `ideal`, [cities x issues].
std::vector<double> ideal_text(std::span<const double> weights, std::span<const double> ideal,
                               std::size_t issues);

}  // namespace hansa
