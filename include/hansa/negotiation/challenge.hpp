/// \file   Expected-utility challenges between pairs, over rounds, on one issue.
///
/// Model   Actors have power c, salience s (also the chance that they resist), position x. With
///         R the range of the first positions and r_i the risk exponent of the actor who judges:
///             success  2 - 4 (1/2 - |x_i - x_j| / 2R)^r    failure  2 - 4 (1/2 + |x_i - x_j| /
///             2R)^r E(i challenges j) = s_j (P success + (1 - P) failure) + (1 - s_j) success
///                                 - Q (2 - 4 (1/2)^r),      Q = 1
///             vote of k for a over b  = c_k s_k ((|x_k - b|/R)^r - (|x_k - a|/R)^r)
///             P = sum_k max(0, vote of k for x_i over x_j) / all, see ChallengeReading
///         Risk: with r = 1, D_i = sum_j E(j challenges i), a_i = (2 D_i - max D - min D)/(max D -
///         min D), r_i = (1 - a_i/3)/(1 + a_i/3). An offer of j to i, both sides judged by i:
///         confrontation (E_j > E_i > 0; i would move to x_j), compromise (E_j > 0 > E_i, E_j >
///         |E_i|; i would move by |E_i/E_j| of the way), capitulation (E_j > 0 > E_i, E_j < |E_i|;
///         to x_j). Each actor takes the best offer of the first of these kinds that it has. All
///         move at once.
/// Source  Bueno de Mesquita, as documented by Scholz, Calbert & Smith (2011), J. Theor. Politics
///         23(4) 510, doi:10.1177/0951629811418142. The print leaves two points open that decide
///         the numbers; both readings are here.
#pragma once
#include <span>
#include <vector>

#include "hansa/negotiation/table.hpp"

namespace hansa {

enum class ChallengeReading {
  program,  ///< as the published figures were made: P is divided by the votes of all over all
            ///< pairs of positions; of compromises the one with the least (|E_i| x_i + |E_j| x_j)
            ///< / (|E_i| + |E_j|) is taken; nobody capitulates
  least_move,  ///< the same, but of compromises the one with the least move is taken, as the words
               ///< say
  text,  ///< all as the words say: besides, P is divided by the votes cast between the two, so
         ///< that the chances of both add to 1, and who is out of reach capitulates
};

/// One issue. All spans have one entry an actor.
struct ChallengeActors {
  std::span<const double> position;
  std::span<const double> salience;  ///< [0, 1]
  std::span<const double> power;     ///< >= 0
};

struct ChallengeRound {
  std::vector<double> position;  ///< [actors]
  double median{};               ///< weighted by power times salience, the lower one
  double mean{};                 ///< the same weights
};

/// The start and the end of each round: `rounds` + 1 entries. Ties among offers: the earlier actor.
std::vector<ChallengeRound> challenge_rounds(const ChallengeActors& actors, std::size_t rounds,
                                             ChallengeReading reading);

/// Issue by issue, the median at the end of the first round that leaves it where the round before
/// did (to 1e-9 of the range), or of round 10 [C]; status quo where nobody cares. Saliences are
/// divided by the power of ten at or above the largest when some exceed 1.
std::vector<double> challenge(const NegotiationTable& table,
                              ChallengeReading reading = ChallengeReading::program);

}  // namespace hansa
