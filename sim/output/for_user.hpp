/// \file   What goes wrong with the disk is for the user to put right. Private to output.
#pragma once
#include <string>

#include "hansa/base/contract.hpp"
#include "hdf5_handle.hpp"

namespace hansa {

/// What `act` gives; a failure of the library becomes an InputError that names the file.
template <class Act>
auto for_user(const std::string& path, Act act) {
  try {
    return act();
  } catch (const hdf5::Failure& failure) {
    throw InputError(path + ": " + failure.what() +
                     ". Check the space left on the disk and the permissions.");
  }
}

}  // namespace hansa
