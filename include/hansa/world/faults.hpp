/// \file   All that is wrong with the tables of a world, gathered before anybody is told.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hansa {

/// A place in a file; lines and columns (in characters) count from 1.
struct Place {
  std::uint32_t line{}, column{};
};

class Faults {
 public:
  /// `message` in the grammar "problem (why it is one). suggestion".
  void add(const std::string& path, Place place, std::string message);

  bool empty() const { return faults_.empty(); }
  std::size_t size() const { return faults_.size(); }

  /// Throws one InputError, a line a fault in the order of the files and lines, when there is any.
  void throw_if_any() const;

 private:
  struct Fault {
    std::size_t file;
    Place place;
    std::string message;
  };
  std::vector<std::string> paths_;  ///< in the order of their first fault
  std::vector<Fault> faults_;
};

}  // namespace hansa
