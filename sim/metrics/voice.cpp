#include "hansa/metrics/voice.hpp"

#include <cmath>
#include <limits>

namespace hansa {

VoiceTerms& VoiceTerms::operator+=(const VoiceTerms& more) {
  numerator += more.numerator;
  denominator += more.denominator;
  return *this;
}

VoiceTerms voice_terms(double weight, double text, double muted, double ideal) {
  const double wanted = ideal - muted;
  return {.numerator = weight * (text - muted) * wanted, .denominator = weight * wanted * wanted};
}

VoiceTerms voice_terms(std::span<const double> weight, std::span<const double> text,
                       std::span<const double> muted, std::span<const double> ideal) {
  VoiceTerms sum;
  for (std::size_t issue = 0; issue < weight.size(); ++issue) {
    if (!(weight[issue] > 0.0)) continue;  // no line of this forum
    sum += voice_terms(weight[issue], text[issue], muted[issue], ideal[issue]);
  }
  return sum;
}

double voice(const VoiceParameters& rule, const VoiceTerms& sum, std::size_t sessions) {
  const double distance = std::sqrt(sum.denominator / static_cast<double>(sessions));
  const bool known = sum.denominator > 0.0 && distance >= rule.least_distance;
  return known ? sum.numerator / sum.denominator : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace hansa
