/// \file   Cities at the table: no vote, a message, and listeners.
///
/// Model   The cities' message m_k is the power- and salience-weighted mean of their positions.
/// Every
///         actor moves y_ak + listening (m_k - y_ak) on the issues the cities speak to: lobbying
///         (process/lobbying.hpp) with all attention, coherence 1 and strength `listening` [C].
///         The voice is read against the muted table: V = <x - x~, m - x~> / |m - x~|^2 over those
///         issues, in spans of the muted table; missing where |m - x~| < .1.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hansa/negotiation/bargaining.hpp"
#include "hansa/negotiation/table_input.hpp"

namespace hansa {

struct CityVoice {
  std::vector<double> message;  ///< [issues of the table]; NaN where the cities say nothing
  double listening{0.1};        ///< [0, 1]
  std::size_t cities{};
};

/// The message of a table of cities about the issues of `table`. Throws InputError for an issue
/// that is not on the table.
CityVoice voice_of(const NegotiationInput& cities, const NegotiationTable& table,
                   const std::string& path);

/// Smallest listening of one actor alone that changes the result, and how.
struct Persuasion {
  std::size_t actor{};
  double listening{};   ///< (0, 1]
  std::size_t issue{};  ///< the line that changes most
  double change{};      ///< of its outcome, in units of the issue
  bool flips{};         ///< agreement comes or goes
};

struct VoiceEffect {
  Bargain muted, heard;
  std::optional<double> voice;         ///< V
  std::vector<Persuasion> persuasion;  ///< actors that can change the result, the easiest first
};

/// The table once every actor (or `only` one) has listened.
NegotiationTable listened(const NegotiationTable& table, const CityVoice& voice, double listening,
                          std::optional<std::size_t> only = std::nullopt);

/// A result has changed when agreement comes or goes or some outcome moves by over 1 % of its span.
/// The smallest listening is found on a grid of 1/16 and then by halving, to 1/4096.
VoiceEffect voice_effect(const NegotiationTable& table, const NegotiationTerms& terms,
                         BargainingModel model, const CityVoice& voice);

}  // namespace hansa
