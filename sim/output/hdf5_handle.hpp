/// \file   HDF5 identifiers that close themselves, and failures as exceptions. Private to output.
#pragma once
#include <hdf5.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace hansa::hdf5 {

/// A call of the library failed. Whoever knows the file turns it into an InputError.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws Failure: "could not <doing> (<the library's own reason>)".
[[noreturn]] void fail(std::string_view doing);

inline void check(herr_t status, std::string_view doing) {
  if (status < 0) fail(doing);
}

/// Call before anything else. The library neither prints its errors nor cleans up when the program
/// ends: after a full disk its clean-up crashes, and handles here close themselves.
void prepare_library();

/// Owns one identifier of any kind.
class Handle {
 public:
  Handle() = default;
  /// Throws Failure when `id` says that the call which made it failed.
  Handle(hid_t id, std::string_view doing) : id_{id} {
    if (id < 0) fail(doing);
  }
  Handle(Handle&& other) noexcept : id_{std::exchange(other.id_, H5I_INVALID_HID)} {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { release(); }

  operator hid_t() const { return id_; }  ///< as the library's functions take it
  void release() noexcept;                ///< says nothing of a failure
  void close(std::string_view doing);     ///< throws Failure

 private:
  hid_t id_{H5I_INVALID_HID};
};

/// Variable-length UTF-8: a fixed length above 1 crashes netCDF readers.
Handle text_type();

}  // namespace hansa::hdf5
