/// \file   Known answers that are checked and told: docs/verification.md is written from them.
///
/// With HANSA_VERIFICATION=<file> in the environment the run writes every case it has checked
/// there.
#pragma once
#include <string>

namespace hansa::test {

/// One section of the page and the source of its cases.
struct Subject {
  std::string section, source;
};

/// Checks |obtained - expected| <= tolerance (0: equal to the bit) and records the case.
void verify(const Subject& subject, const std::string& what, double expected, double obtained,
            double tolerance);

/// Records a published figure that does not come out, or a second reading: nothing is checked.
void tell(const Subject& subject, const std::string& what, double published, double obtained,
          const std::string& why);

}  // namespace hansa::test
