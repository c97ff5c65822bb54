#include <sstream>

#include "catch.hpp"
#include "hansa/cli/progress.hpp"

using namespace hansa;

namespace {

/// What is written when step n of `steps` ends at `seconds` * n.
std::string written(ProgressStyle style, std::size_t steps, double seconds) {
  std::ostringstream out;
  double now = 0.0;
  {
    Progress progress{out, style, steps, [&] { return now; }};
    for (std::size_t n = 0; n <= steps; ++n) {
      now = seconds * static_cast<double>(n);
      progress.update(n);
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("a log gets few lines, with rate and time left", "[cli][known-answer]") {
  CHECK(written(ProgressStyle::lines, 99, 0.1).empty());  // over before the first line is due
  CHECK(written(ProgressStyle::lines, 100, 0.5) ==
        "20 %  step 20 of 100  0.5 s a step  40 s left\n"
        "60 %  step 60 of 100  0.5 s a step  20 s left\n");
}

TEST_CASE("intervals of a log double up to five minutes", "[cli]") {
  const auto text = written(ProgressStyle::lines, 3600, 1.0);
  // 10, then after 20, 40, 80, 160, 300, 300, ... seconds more
  CHECK(std::count(text.begin(), text.end(), '\n') == 6 + (3600 - 610) / 300);
}

TEST_CASE("a terminal's line is written over and taken away", "[cli]") {
  const auto text = written(ProgressStyle::live, 100, 0.0625);
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.find("\r50 %  step 50 of 100  16 steps/s  3.1 s left") != std::string::npos);
  CHECK(text.ends_with("\r"));
  // Every second step: at most ten a second; the last two take the line away.
  CHECK(std::count(text.begin(), text.end(), '\r') == 50 + 2);
  CHECK(written(ProgressStyle::none, 100, 10.0).empty());
}

TEST_CASE("progress without a known end tells the rate alone", "[cli]") {
  std::ostringstream out;
  double now = 0.0;
  Progress progress{out, ProgressStyle::lines, 0, [&] { return now; }};
  now = 20.0;
  progress.update(5);
  CHECK(out.str() == "step 5  4.0 s a step\n");
}
