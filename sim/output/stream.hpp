/// \file   A variable that grows along its first axis, a chunk at a time.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "hansa/base/contract.hpp"
#include "hdf5_netcdf.hpp"

namespace hansa {

/// Holds rows back until they fill a chunk, so that each chunk is compressed once.
template <class T>
class Stream {
 public:
  Stream() = default;
  explicit Stream(hdf5::Variable variable) : variable_{std::move(variable)} {
    row_ = 1;
    for (std::size_t i = 1; i < variable_.extent.size(); ++i) row_ *= variable_.extent[i];
    extent_ = variable_.extent;
  }

  /// One index of axis 0. Shape: the other axes, row-major.
  void push(std::span<const T> values) {
    HANSA_EXPECT(values.size() == row_);
    held_.insert(held_.end(), values.begin(), values.end());
    if (++extent_[0] % variable_.chunk[0] == 0) flush();
  }
  void push(T value) { push(std::span<const T>(&value, 1)); }

  /// Axis 1 becomes longer; rows pushed before keep the fill value there.
  void widen(hsize_t size) {
    if (extent_[1] == size) return;
    flush();
    row_ = row_ / extent_[1] * size;
    extent_[1] = size;
  }

  void flush() {
    hdf5::write_rows<T>(variable_, extent_, variable_.extent[0], held_);
    held_.clear();
  }

 private:
  hdf5::Variable variable_;
  std::vector<hsize_t> extent_;  ///< with the rows held back
  std::vector<T> held_;
  std::size_t row_{1};  ///< values in a row
};

}  // namespace hansa
