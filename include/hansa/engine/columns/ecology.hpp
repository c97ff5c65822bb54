/// \file   What a run keeps of its ecology, and what one step counts.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

namespace hansa {

constexpr std::uint32_t every_forum = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t no_body = 0;

/// Columns that live through the run.
struct EcologyColumns {
  std::vector<std::uint32_t> mirrors;     ///< [networks] the forum it copies, or every_forum
  std::vector<double> donor_loss;         ///< [networks] share of the message that went, [0, 1)
  std::vector<std::uint32_t> body;        ///< [networks] peak body it speaks through, or no_body
  std::vector<std::int32_t> muted_until;  ///< [networks] month; 0 = heard
  std::int32_t all_muted_until{};         ///< every network, those of later steps included
  std::int32_t cities_muted_until{};      ///< what cities do to their own states
};

/// Counts and sums of one step; cleared before the next.
struct EcologyTally {
  std::uint32_t born{};      ///< founded by the model
  std::uint32_t imitated{};  ///< of these, copies of a niche
  std::uint32_t mirrored{};  ///< of these, copies of a forum
  std::uint32_t died{}, merged{}, donors_left{};
  std::uint32_t bodies_formed{}, bodies_dissolved{};
  double expected_foundings{};  ///< mean of the Poisson count
};

}  // namespace hansa
