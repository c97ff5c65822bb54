/// \file   What the results of a study depend on, so that no folder mixes two studies or programs.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/study/study.hpp"

namespace hansa {

/// A file that results depend on. Texts are kept in the folder of the study; of world tables, which
/// may be large, the digest alone.
struct StudyInput {
  std::string path, digest;  ///< digest: SHA-256
  std::string text;          ///< "" for tables
  bool is_table{};
};

struct StudyIdentity {
  std::vector<StudyInput> inputs;        ///< the study file first
  std::string version, sources, commit;  ///< of the program (base/build_facts.hpp)

  /// SHA-256 of the contents of all inputs: paths and the program leave it alone.
  std::string digest() const;

  /// The first 64 bits of it, which every entry of a log carries.
  std::uint64_t key() const;
};

/// Of the texts of a study and of the tables of every world that its points may read.
StudyIdentity identity_of(const Study& study);

/// What parts two identities, in lines for the user; "" when results may be mixed. Where texts
/// differ, their first differing lines are shown.
std::string difference(const StudyIdentity& was, const StudyIdentity& is);

}  // namespace hansa
