#include "hansa/negotiation/city_voice.hpp"

#include <algorithm>
#include <limits>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/negotiation/positional.hpp"

namespace hansa {
namespace {

constexpr double least_distance = 0.1;  // in spans
constexpr double least_change = 0.01;   // in spans

struct Change {
  bool any{}, flips{};
  std::size_t issue{};
  double change{};
};

Change change_between(const Bargain& before, const Bargain& after,
                      const std::vector<double>& span) {
  Change result;
  result.flips = before.stakes.agreed != after.stakes.agreed;
  double most = 0.0;
  for (std::size_t k = 0; k < span.size(); ++k) {
    const double moved = after.outcome[k] - before.outcome[k];
    if (std::abs(moved) / span[k] > most) {
      most = std::abs(moved) / span[k];
      result.issue = k;
      result.change = moved;
    }
  }
  result.any = result.flips || most > least_change;
  return result;
}

/// V over the issues that the cities speak to.
std::optional<double> voice_in(const VoiceEffect& effect, const CityVoice& voice,
                               const std::vector<double>& span) {
  double product = 0.0;
  double squares = 0.0;
  double issues = 0.0;
  for (std::size_t k = 0; k < span.size(); ++k) {
    if (std::isnan(voice.message[k])) continue;
    const double want = (voice.message[k] - effect.muted.outcome[k]) / span[k];
    const double got = (effect.heard.outcome[k] - effect.muted.outcome[k]) / span[k];
    product += got * want;
    squares += want * want;
    issues += 1.0;
  }
  if (!(squares >= least_distance * least_distance * issues) || issues == 0.0) return std::nullopt;
  return product / squares;
}

}  // namespace

CityVoice voice_of(const NegotiationInput& cities, const NegotiationTable& table,
                   const std::string& path) {
  CityVoice voice;
  voice.cities = cities.table.actor_count();
  voice.message.assign(table.issue_count(), std::numeric_limits<double>::quiet_NaN());
  const std::vector<std::string_view> known(table.issues.begin(), table.issues.end());
  const auto message = compromise(cities.table);
  for (std::size_t k = 0; k < cities.table.issue_count(); ++k) {
    const auto& issue = cities.table.issues[k];
    const auto found = std::ranges::find(table.issues, issue);
    if (found == table.issues.end()) {
      const auto near = nearest_name(issue, known);
      throw InputError(
          path + ": issue '" + issue +
          "' is not on the table (the cities can speak to its issues only). " +
          (near.empty() ? "Take the row out." : "Did you mean '" + std::string{near} + "'?"));
    }
    bool spoken = false;
    for (std::size_t a = 0; a < cities.table.actor_count(); ++a) {
      spoken = spoken || cities.table.salience[cities.table.at(a, k)] > 0.0;
    }
    if (spoken) voice.message[static_cast<std::size_t>(found - table.issues.begin())] = message[k];
  }
  return voice;
}

NegotiationTable listened(const NegotiationTable& table, const CityVoice& voice, double listening,
                          std::optional<std::size_t> only) {
  auto heard = table;
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    if (only && *only != a) continue;
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      if (std::isnan(voice.message[k]) || !table.takes_part(a, k)) continue;
      double& position = heard.position[table.at(a, k)];
      position += listening * (voice.message[k] - position);
    }
  }
  return heard;
}

VoiceEffect voice_effect(const NegotiationTable& table, const NegotiationTerms& terms,
                         BargainingModel model, const CityVoice& voice) {
  VoiceEffect effect;
  const auto span = issue_spans(table);
  effect.muted = bargain(table, terms, model);
  effect.heard = bargain(listened(table, voice, voice.listening), terms, model);
  effect.voice = voice_in(effect, voice, span);
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    const auto changed = [&](double listening) {
      return change_between(effect.muted,
                            bargain(listened(table, voice, listening, a), terms, model), span);
    };
    double high = 0.0;
    for (int step = 1; step <= 16 && high == 0.0; ++step) {
      if (changed(step / 16.0).any) high = step / 16.0;
    }
    if (high == 0.0) continue;
    double low = high - 1.0 / 16.0;
    while (high - low > 1.0 / 4096.0) {
      const double middle = 0.5 * (low + high);
      (changed(middle).any ? high : low) = middle;
    }
    const auto change = changed(high);
    effect.persuasion.push_back({a, high, change.issue, change.change, change.flips});
  }
  std::ranges::stable_sort(effect.persuasion, {}, &Persuasion::listening);
  return effect;
}

}  // namespace hansa
