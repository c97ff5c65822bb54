/// \file   What this program was built from. For provenance: no result depends on it.
#pragma once
#include <string_view>

namespace hansa {

struct BuildFacts {
  std::string_view version;     ///< "0.1.0", as CMake's project() states it
  std::string_view commit;      ///< of the sources; "+" behind it: changed since; or "unknown"
  std::string_view compiler;    ///< "GNU 12.2.0"
  std::string_view flags;       ///< given to the compiler
  std::string_view build_type;  ///< "Release"
  std::string_view sources;     ///< SHA-256 of all of include/ and sim/, with git or without
};

/// Defined in a source that the build writes afresh when one of them changes.
const BuildFacts& build_facts();

}  // namespace hansa
