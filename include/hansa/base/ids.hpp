/// \file   Strong identifiers and columns that only the matching identifier can index.
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>

#include "hansa/base/contract.hpp"

namespace hansa {

enum class CityId : std::uint32_t {};     ///< row of the city table
enum class StateId : std::uint32_t {};    ///< row of the state table
enum class NetworkId : std::uint32_t {};  ///< row of the network table; rows are never reused
enum class ForumId : std::uint32_t {};    ///< row of the forum table
enum class Step : std::uint32_t {};       ///< number of steps since the start of the run

template <class Id>
constexpr std::size_t row(Id id) {
  return static_cast<std::size_t>(id);
}

/// Non-owning view of one attribute of every agent of one kind (structure of arrays).
/// Shape: [n agents]. Indexed by Id only, so a StateId cannot read a city column.
template <class Id, class T>
class Column {
 public:
  template <class Values>
  requires std::constructible_from<std::span<T>, Values&> constexpr Column(Values& values)
      : values_{values} {}
  constexpr T& operator[](Id id) const {
    HANSA_EXPECT(row(id) < size());
    return values_[row(id)];
  }
  constexpr std::size_t size() const { return values_.size(); }

 private:
  std::span<T> values_;
};

template <class T>
using PerCity = Column<CityId, T>;
template <class T>
using PerState = Column<StateId, T>;
template <class T>
using PerNetwork = Column<NetworkId, T>;

}  // namespace hansa
