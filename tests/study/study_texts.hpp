/// \file   A small study in memory, for tests.
#pragma once
#include <string>

#include "hansa/base/contract.hpp"
#include "hansa/study/study.hpp"

namespace hansa {

/// A scenario of ten years with an intervention in its third.
inline SourceText small_scenario() {
  return {"small.toml",
          "format = 1\nseed = 7\nstart = 2000\nhorizon = 10\nstep = \"quarter\"\n"
          "[world]\nkind = \"synthetic\"\n"
          "[world.synthetic]\ncities = 30\nstates = 6\nnetworks = 4\nforums = 2\n"
          "[parameters]\nattention.gamma = 1.5\n"
          "[[calendar]]\ndate = 2003\nsplit = { network = \"all\", into = 2 }\n"};
}

/// The head of a study of it; the rest follows.
inline std::string study_head(const std::string& more = "") {
  return "format = 1\n[study]\nscenario = \"small.toml\"\n" + more;
}

inline Study study_of(const std::string& text, const std::vector<SourceText>& others = {}) {
  std::vector<SourceText> texts{{"study.toml", text}, small_scenario()};
  texts.insert(texts.end(), others.begin(), others.end());
  return read_study(texts);
}

/// What is told about a faulty study; "" when it has no fault.
inline std::string faults_of(const std::string& text, const std::vector<SourceText>& others = {}) {
  try {
    study_of(text, others);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace hansa
