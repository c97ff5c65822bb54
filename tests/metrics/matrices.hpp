/// \file   Small matrices of cities and networks, written as they look.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/metrics/affiliation.hpp"
#include "hansa/random/key.hpp"
#include "process/belonging.hpp"

namespace hansa::test {

/// One word a city, one letter a network: '1' is a member.
inline Affiliation matrix(const std::vector<std::string>& rows) {
  std::vector<Member> members;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    for (std::uint32_t n = 0; n < rows[i].size(); ++n) {
      if (rows[i][n] == '1') members.push_back({i, n});
    }
  }
  const Belonging belonging{rows.size(), members};
  return affiliation(belonging.rows(), rows.front().size());
}

/// The words again.
inline std::vector<std::string> words(const Affiliation& lists) {
  std::vector<std::string> rows(lists.cities(), std::string(lists.networks(), '0'));
  for (std::uint32_t i = 0; i < lists.cities(); ++i) {
    for (const auto n : lists.networks_of(i)) rows[i][n] = '1';
  }
  return rows;
}

inline std::vector<Key> keys(std::size_t networks) {
  std::vector<Key> key;
  for (std::size_t n = 0; n < networks; ++n) key.push_back(key_of("network " + std::to_string(n)));
  return key;
}

/// A matrix that looks random: each cell 1 with the given chance.
inline std::vector<std::string> scattered(std::size_t cities, std::size_t networks, double chance,
                                          double start = 0.5) {
  Scatter scatter{start};
  std::vector<std::string> rows(cities, std::string(networks, '0'));
  for (auto& row : rows) {
    for (auto& cell : row) cell = scatter.next() < chance ? '1' : '0';
  }
  return rows;
}

}  // namespace hansa::test
