/// \file   What may differ between equal runs: never compared, never part of a digest.
#pragma once
#include <string>
#include <vector>

namespace hansa {

struct Fact {
  std::string name, value;
};

/// Facts in the order in which they are stored: attributes of /provenance.
struct Provenance {
  std::vector<Fact> facts;
};

/// Commit, compiler and flags of this program, host, threads and the time of day.
Provenance provenance_of_this_run(int threads);

/// "0.1.0", as CMake's project() states it.
std::string program_version();

}  // namespace hansa
