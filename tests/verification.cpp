#include "verification.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <vector>

#include "catch.hpp"

namespace hansa::test {
namespace {

struct Case {
  std::string what, expected, obtained, within;
};
struct Section {
  std::string source;
  std::vector<Case> cases;
};

std::string digits(double number, int count = 10) {
  char text[40];
  const auto end =
      std::to_chars(text, text + sizeof text, number, std::chars_format::general, count).ptr;
  return {text, end};
}

/// Writes the page when the program ends.
class Page {
 public:
  static Page& page() {
    static Page instance;
    return instance;
  }
  void add(const Subject& subject, Case added) {
    auto& section = sections_[subject.section];
    section.source = subject.source;
    for (const auto& known : section.cases) {
      if (known.what == added.what) return;  // a case that several passes of a test check
    }
    section.cases.push_back(std::move(added));
  }
  ~Page() {
    const char* path = std::getenv("HANSA_VERIFICATION");
    if (path == nullptr) return;
    std::ofstream file{path};
    file << "# Known answers\n\nWritten by the tests (`HANSA_VERIFICATION=docs/verification.md "
            "./hansa test \"[verified]\"`).\nNumbers have 10 digits; a tolerance of 0 means equal "
            "to the bit; `told` means a figure that is reported, not checked.\n";
    for (const auto& [name, section] : sections_) {
      file << "\n## " << name << "\n\nSource: " << section.source
           << "\n\n| case | expected | obtained | within |\n|---|---|---|---|\n";
      for (const auto& [what, expected, obtained, within] : section.cases) {
        file << "| " << what << " | " << expected << " | " << obtained << " | " << within << " |\n";
      }
    }
  }

 private:
  std::map<std::string, Section> sections_;
};

}  // namespace

void verify(const Subject& subject, const std::string& what, double expected, double obtained,
            double tolerance) {
  INFO(subject.section << ": " << what << ", expected " << digits(expected, 17) << ", obtained "
                       << digits(obtained, 17) << ", within " << digits(tolerance, 3));
  CHECK(std::abs(obtained - expected) <= tolerance);
  Page::page().add(subject, {what, digits(expected), digits(obtained), digits(tolerance, 3)});
}

void tell(const Subject& subject, const std::string& what, double published, double obtained,
          const std::string& why) {
  Page::page().add(subject, {what, digits(published), digits(obtained), "told: " + why});
}

}  // namespace hansa::test
