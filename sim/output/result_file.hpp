/// \file   A result opened for reading: checked to be one, its failures told to the user.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/world/world.hpp"
#include "hdf5_handle.hpp"

namespace hansa {

class ResultFile {
 public:
  /// Throws InputError: missing, no HDF5, damaged, no result of hansa, or of a newer format.
  explicit ResultFile(const std::string& path);

  const std::string& path() const { return path_; }
  hid_t id() const { return file_; }

  bool has(const std::string& dataset) const;
  std::size_t length(const std::string& dataset) const;  ///< of axis 0; 0 when it is missing
  std::vector<double> reals(const std::string& dataset) const;
  std::vector<std::int64_t> integers(const std::string& dataset) const;
  std::vector<std::string> texts(const std::string& dataset) const;
  std::string bytes(const std::string& dataset) const;
  std::vector<std::string> names_in(const std::string& group) const;

  std::string text(const std::string& group, const char* attribute) const;
  double number(const char* root_attribute) const;

  Month start() const;
  int months_per_step() const;
  bool complete() const;
  /// Records stored: steps done + 1.
  std::size_t records() const { return length("/series/time"); }

  /// Runs `act`; what the library refuses becomes an InputError that names the file.
  template <class Act>
  auto reading(Act act) const {
    try {
      return act();
    } catch (const hdf5::Failure& failure) {
      damaged(failure.what());
    }
  }

 private:
  [[noreturn]] void damaged(const std::string& reason) const;
  void check_format() const;

  std::string path_;
  hdf5::Handle file_;
};

}  // namespace hansa
