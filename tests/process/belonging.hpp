/// \file   Memberships for tests, put in any order.
#pragma once
#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "hansa/world/membership_rows.hpp"

namespace hansa::test {

struct Member {
  std::uint32_t city, network;
  double engagement{1.0};
};

/// Owns the columns that MembershipRows sees.
struct Belonging {
  std::vector<std::uint32_t> first, city, network;
  std::vector<double> engagement;

  Belonging(std::size_t cities, std::vector<Member> members) : first(cities + 1, 0) {
    std::ranges::sort(members, {}, [](const Member& m) { return std::tuple{m.city, m.network}; });
    for (const auto& member : members) {
      city.push_back(member.city);
      network.push_back(member.network);
      engagement.push_back(member.engagement);
      ++first[member.city + 1];
    }
    for (std::size_t i = 0; i < cities; ++i) first[i + 1] += first[i];
  }

  MembershipRows rows() const { return {first, city, network, engagement}; }
};

/// Numbers in [0, 1) that look random: multiples of the golden ratio, modulo 1.
struct Scatter {
  double last{0.5};
  double next() {
    last += 0.6180339887498949;
    if (last >= 1.0) last -= 1.0;
    return last;
  }
  std::vector<double> column(std::size_t size) {
    std::vector<double> values(size);
    for (double& value : values) value = next();
    return values;
  }
  /// Rows that sum to 1.
  std::vector<double> simplex(std::size_t rows, std::size_t columns) {
    auto values = column(rows * columns);
    for (std::size_t row = 0; row < rows; ++row) {
      double sum = 0.0;
      for (std::size_t k = 0; k < columns; ++k) sum += values[row * columns + k];
      for (std::size_t k = 0; k < columns; ++k) values[row * columns + k] /= sum;
    }
    return values;
  }
};

}  // namespace hansa::test
