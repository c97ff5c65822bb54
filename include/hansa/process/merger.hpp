/// \file   Networks that merge because two of them do the same.
///
/// Reads   niches, members, contributions, overheads.    Writes   which pairs merge in the step.
/// Order   pairs by the time at which they agree; a network merges once in a step.
///
/// Model   Two networks that share members may merge at rate
///             rate x cos(f_n, f_m) x cos(M_.n, M_.m) a year
///         when what they save is worth more than what members lose:
///             overhead/(gross_n + gross_m) > fit_value x loss,
///             loss = sum over members of M (fit before - fit after)/sum M,
///         fit = sum_k w_ik f_k of the network that the money went to, after: of the merged niche,
///         the mean of both by gross. One overhead is saved. The successor is that of the
///         calendar's merge (world/split.hpp): tau adds up, access is the better. [C]
/// Source  Consolidation among the existing networks: Foster & Swiney (2019). The form is ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/base/quantity.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

struct MergerView {
  ConsolidationParameters rule;
  std::size_t issues{};
  MembershipRows memberships;
  std::span<const double> contribution;  ///< M, [memberships]
  std::span<const double> gross;         ///< [networks]
  std::span<const double> overhead;      ///< [networks]
  std::span<const double> niche;         ///< f, [networks x issues]
  std::span<const double> salience;      ///< w, [cities x issues]
  std::span<const double> similarity;    ///< cos(M_.n, M_.m), [networks x networks]
  std::span<const Key> key;              ///< [networks]
};

/// What members of n and m lose of fit, by their money; negative when they gain.
double fit_loss(const MergerView&, std::uint32_t n, std::uint32_t m);

/// Whether one overhead is worth that loss.
bool merger_pays(const MergerView&, std::uint32_t n, std::uint32_t m);

/// Rate of a pair, whether or not it pays. [1/year]
double merger_rate(const MergerView&, std::uint32_t n, std::uint32_t m);

struct Merger {
  std::uint32_t first{}, second{};  ///< networks, ascending
};

/// The pairs that merge within dt, by the time at which they agree.
std::vector<Merger> mergers(const MergerView&, Years dt, Step, const KeyedDraw&);

}  // namespace hansa
