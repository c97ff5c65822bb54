#include "hdf5_handle.hpp"

#include <algorithm>

namespace hansa::hdf5 {
namespace {

/// Keeps the innermost description: it names the cause ("No space left on device").
herr_t innermost(unsigned, const H5E_error2_t* error, void* text) {
  if (error->desc != nullptr && *error->desc != '\0') {
    *static_cast<std::string*>(text) = error->desc;
  }
  return 0;
}

}  // namespace

void fail(std::string_view doing) {
  std::string reason = "no reason given";
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, innermost, &reason);
  // A failing system call is told at length; what the system says is enough for the user.
  constexpr std::string_view mark = "error message = '";
  if (const auto at = reason.find(mark); at != std::string::npos) {
    reason.erase(0, at + mark.size());
    reason.erase(std::min(reason.find('\''), reason.size()));
  }
  H5Eclear2(H5E_DEFAULT);
  throw Failure("could not " + std::string(doing) + " (" + reason + ")");
}

void prepare_library() {
  H5dont_atexit();  // says no when the library is at work already: then it was called before
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

void Handle::release() noexcept {
  if (id_ >= 0) H5Idec_ref(id_);
  id_ = H5I_INVALID_HID;
}

void Handle::close(std::string_view doing) {
  check(H5Idec_ref(std::exchange(id_, H5I_INVALID_HID)), doing);
}

Handle text_type() {
  Handle type{H5Tcopy(H5T_C_S1), "copy the text type"};
  check(H5Tset_size(type, H5T_VARIABLE), "set the size of a text type");
  check(H5Tset_cset(type, H5T_CSET_UTF8), "set the encoding of a text type");
  return type;
}

}  // namespace hansa::hdf5
