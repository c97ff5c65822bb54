/// \file   Peak bodies: several networks that speak as one.
///
/// Reads   net and gross of networks, lobbies, the population they represent.
/// Writes  who belongs to a body; what a body says, has and asks.
/// Order   among networks: who gains least drops out first, by row among equals.
///
/// Model   Alone, network n wins a_n = net_n^gamma / (sum_m net_m^gamma + E^gamma); with the body B
///         in place of its members the contest gives it
///             a_B = (sum_B net)^gamma / ((sum_B net)^gamma + sum_{m not in B} net_m^gamma +
///             E^gamma).
///         n belongs to a body that pays: a_B gross_n/sum_B gross - a_n > c0 + c1 |B|^rho, and the
///         body forms when that holds for each of its two members or more and they represent the
///         quorum of the population. E is the mean lobby of the forums. Found from all candidates
///         by leaving out who gains least, one by one, until it holds for all who are left. With
///         many members each has a small share, so that only a few large networks find it worth
///         the default costs.
///         At gamma <= 1 a joint contest wins less than its parts, and no body forms unless joint
///         speech is rewarded otherwise.
///         The body says the mean of its members' messages by gross, has the sum of their money
///         and the best access of any, and asks once; each member pays c0 + c1 |B|^rho of its
///         gross.
/// Source  UNACLA, World Assembly and Global Taskforce of local governments: Foster & Swiney
///         (2019). Contest: Tullock (1980). What is built of it is ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/world/parameters.hpp"

namespace hansa {

struct PeakView {
  double gamma{};                             ///< decisiveness of the contest
  double lobby{};                             ///< E [money]
  double cost0{}, cost1{}, exponent{};        ///< c0, c1, rho
  std::span<const double> net{}, gross{};     ///< [networks] [money]
  std::span<const std::uint8_t> candidate{};  ///< [networks] 1 = may belong
};

/// c0 + c1 n^rho. [share of gross; attention]
double peak_cost(const PeakView&, std::size_t members);

/// What each member of the body `inside` gains over speaking alone, before its cost; 0 outside.
std::vector<double> peak_gain(const PeakView&, std::span<const std::uint8_t> inside);

/// Who would belong, [networks]; nobody when fewer than two would.
std::vector<std::uint8_t> willing_members(const PeakView&);

/// The rows in which a session finds its speakers; all [speakers], the first are the networks.
struct SpeakingColumns {
  std::size_t issues{}, forums{};
  std::span<double> message, salience, niche;  ///< [speakers x issues]
  std::span<double> net, gross;
  std::span<std::uint8_t> access;  ///< [networks x forums], enum Access
};

/// Puts what the body `label` says and has into the row of its richest member, and silences the
/// rows of the others. `body` is [networks]. Returns that row, or -1 when nobody of it speaks.
std::int64_t speak_as_one(const SpeakingColumns&, std::span<const std::uint32_t> body,
                          std::uint32_t label);

}  // namespace hansa
