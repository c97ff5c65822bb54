/// \file   What changes during a run. The schedule's processes read and write these columns.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/base/ids.hpp"
#include "hansa/engine/columns/ecology.hpp"
#include "hansa/engine/columns/pledges.hpp"
#include "hansa/engine/columns/politics.hpp"
#include "hansa/engine/columns/recognition.hpp"
#include "hansa/engine/columns/settlement.hpp"
#include "hansa/engine/columns/standing.hpp"
#include "hansa/world/membership_rows.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Memberships in force, sorted by (city, network), in compressed rows by city.
struct MembershipColumns {
  std::vector<std::uint32_t> first;          ///< [cities + 1]
  std::vector<std::uint32_t> city, network;  ///< [memberships]
  std::vector<double> engagement;            ///< tau, > 0
  std::vector<double> contribution;          ///< M_in, what the city brings this step [money]
  std::size_t size() const { return city.size(); }
};

/// Networks in force: the world's and those born in the run. Rows are never reused.
struct NetworkColumns {
  Networks table;                   ///< attributes; split, merge and birth append rows
  std::vector<std::uint8_t> alive;  ///< founded and not closed
  std::vector<std::uint32_t> members;
  std::vector<double> gross, net;    ///< [money]
  std::vector<double> overhead;      ///< [money], fixed at birth
  std::vector<double> message;       ///< m, [networks x issues]; NaN without members
  std::vector<double> salience;      ///< members' mean, [networks x issues]; NaN likewise
  std::vector<std::uint8_t> access;  ///< [networks x forums], enum Access
  std::size_t size() const { return alive.size(); }
};

inline MembershipRows rows_of(const MembershipColumns& memberships) {
  return {memberships.first, memberships.city, memberships.network, memberships.engagement};
}

struct RunState {
  Step step{};
  Month month{};  ///< first month of the step
  /// What all members could bring at the start if memberships cost them nothing: the money in which
  /// overhead and lobbies are counted.
  double unit{};
  std::vector<double> city_ideal;   ///< theta, [cities x issues]
  std::vector<double> state_ideal;  ///< y, [states x issues]
  std::vector<double> forum_text;   ///< x, [forums x issues]
  MembershipColumns memberships;
  NetworkColumns networks;
  PoliticsColumns politics;
  EcologyColumns ecology;
  RecognitionColumns recognition;
  PledgesColumns pledges;
  StandingColumns standing;
  SettlementColumns settlement;
};

}  // namespace hansa
