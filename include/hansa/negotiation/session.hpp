/// \file   One table settled by one or more models, with what is uncertain about it and what cities
/// say.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hansa/negotiation/bargaining.hpp"
#include "hansa/negotiation/city_voice.hpp"
#include "hansa/negotiation/rule_text.hpp"
#include "hansa/negotiation/table_input.hpp"
#include "hansa/negotiation/voting_power.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {

/// Where the default terms come from: MODEL.md of summits, so that a table and a summit agree.
NegotiationTerms default_terms();

/// Outcomes of one model over draws of the table.
struct ModelDraws {
  std::vector<double> outcome;       ///< [draws x issues]
  std::vector<double> reach;         ///< [draws]
  std::vector<std::uint8_t> agreed;  ///< [draws]
};

struct ModelResult {
  BargainingModel model{};
  Bargain bargain;
  std::vector<double> distance;  ///< [actors] to the outcome, distances_to()
  ModelDraws draws;
  std::optional<VoiceEffect> voice;
};

struct SessionRequest {
  std::vector<BargainingModel> models;
  NegotiationTerms terms;
  WrittenRule rule;
  std::uint64_t seed{1};
  std::size_t draws{};
  std::optional<CityVoice> voice;
  std::string source;  ///< text of the table, stored with the results
};

struct Session {
  NegotiationInput input;
  SessionRequest request;
  VotingPower power;
  std::vector<ModelResult> models;
};

/// The table of one draw: positions, saliences and powers uniform within their spreads, keyed by
/// the labels (the same whoever asks), powers and saliences not below 0. Order as in `input.table`.
NegotiationTable drawn_table(const NegotiationInput& input, const KeyedDraw& draw);

/// Settles the table, then `request.draws` draws of it; slack is exponential with the given mean.
Session settle_session(NegotiationInput input, SessionRequest request);

/// The value below which a share of the values lies (nearest rank). `values` is sorted in place.
double quantile(std::span<double> values, double share);

}  // namespace hansa
