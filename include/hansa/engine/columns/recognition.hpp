/// \file   What a run keeps of its recognition, and what one step counts.
#pragma once
#include <cstdint>
#include <deque>
#include <vector>

#include "hansa/world/world.hpp"

namespace hansa {

/// What networks had agreed to say at a date, and the texts that they had before them.
struct TabledAgenda {
  Month month{};
  std::vector<double> message, salience;  ///< [networks x issues]; NaN: nothing to say
  std::vector<double> text;               ///< [forums x issues]
};

/// Columns that live through the run. Empty columns count as all zero.
struct RecognitionColumns {
  std::deque<TabledAgenda> tabled;           ///< oldest first; empty where agenda.lead is 0
  std::int32_t invited_year{-1};             ///< calendar year of these invitations
  std::vector<std::uint32_t> invited_city;   ///< ascending
  std::vector<std::uint8_t> invited_to;      ///< [invited cities x forums]
  std::vector<std::uint8_t> control;         ///< [forums] 1: the text has a state-control clause
  std::vector<double> delivered_by_network;  ///< delivered share of members' pledges, [networks]
  std::vector<double> delivered_by_state;    ///< the same of a state's cities, [states x issues]
};

/// Counts and sums of one step; cleared before the next.
struct RecognitionTally {
  std::uint32_t invited{};   ///< cities that spoke in a session by themselves
  std::uint32_t endorsed{};  ///< sessions whose secretariat took up a declaration
  std::uint32_t lost{};      ///< networks that a session would have heard, had asks been passed on
  std::uint32_t clauses{};   ///< texts adopted with a state-control clause
  double attention_alone{};  ///< attention that cities by themselves win, summed over lines
};

}  // namespace hansa
