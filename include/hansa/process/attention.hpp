/// \file   The contest for what negotiators listen to.
///
/// Reads   net budgets, niches, asks, access, lobbies.    Writes   effort, attention.
/// Order   among networks: any; a network spends its own budget only.
///
/// Model   Effort: s_nfk = f_nk F_fk over the lines where n has access and asks, normalised over
/// all
///         forums; a forum is entered if net_n sum_k s_nfk exceeds the entry cost, which is then
///         paid (one pass); e_nfk = (net_n - entry costs) s_nfk. Contest on each line: a_nfk =
///         e_nfk^gamma / (sum_m e_mfk^gamma + E_fk^gamma), 0 where e = 0; E_fk = E_f F_fk / sum_k
///         F_fk. With contest "forum" the efforts of all lines compete as one, and a network has
///         its share on each line it works on.
/// Source  Tullock (1980), Efficient rent seeking; Skaperdas (1996), doi:10.1007/BF01213906 (the
/// form
///         is the one contest success function that is homogeneous and anonymous). What
///         it is applied to, and entry in one pass, are ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/world/parameters.hpp"

namespace hansa {

struct EffortView {
  AttentionParameters rule;
  double unit{};  ///< all gross at the start [money]
  std::size_t issues{}, forums{};
  std::span<const double> net;         ///< [networks], >= 0 [money]
  std::span<const double> niche;       ///< f, [networks x issues]
  std::span<const double> weight;      ///< F, [forums x issues]
  std::span<const double> hearing;     ///< [networks x forums]: 0 no access .. 1 seat; multiplies e
  std::span<const std::uint8_t> asks;  ///< [networks x forums x issues]
};

/// Writes e of `network`, [forums x issues], >= 0 [money].
void spend(const EffortView&, std::size_t network, std::span<double> effort);

struct ContestView {
  AttentionParameters rule;
  double unit{};  ///< all gross at the start [money]
  std::size_t issues{}, forums{};
  std::size_t forum{};             ///< the one that holds the session
  std::span<const double> effort;  ///< e, [networks x forums x issues]
  std::span<const double> weight;  ///< F of the forum, [issues]
  double lobby{};                  ///< E_f / unit, competing mass
};

/// a of every network on every line of the forum, [networks x issues]; columns sum to at most 1.
std::vector<double> attention(const ContestView&);

}  // namespace hansa
