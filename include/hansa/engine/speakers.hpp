/// \file   Who speaks in a session: every network, then the cities that come by themselves.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hansa {

/// Rows 0 .. networks - 1 are the rows of NetworkColumns; each later row is a city that is a
/// network of one for the session: it says what it wants and spends what it gave to no network.
struct Speakers {
  std::vector<double> message, salience, niche;  ///< [speakers x issues]
  std::vector<double> net, gross;                ///< [speakers] [money]
  std::vector<std::uint32_t> through;            ///< [networks] row that speaks for it; empty = own
  std::vector<std::uint8_t> access;              ///< [networks x forums]; empty = as networks have
  std::vector<double> text;                      ///< that they had before them, [forums x issues]
  std::vector<std::uint32_t> lone;               ///< city of each row after the networks
  std::size_t size() const { return net.size(); }
};

}  // namespace hansa
