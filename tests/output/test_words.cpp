#include "../../sim/output/words.hpp"
#include "catch.hpp"

using namespace hansa;

TEST_CASE("counts are read in groups of three", "[output][known-answer]") {
  CHECK(words::count(0) == "0");
  CHECK(words::count(999) == "999");
  CHECK(words::count(1'234'567) == "1,234,567");
  CHECK(words::count(-1'234.4) == "-1,234");
}

TEST_CASE("a path is one word of a shell", "[output][known-answer]") {
  CHECK(words::shell_word("output/observed-1.h5") == "output/observed-1.h5");
  CHECK(words::shell_word("my results/a.h5") == "'my results/a.h5'");
  CHECK(words::shell_word("it's.h5") == "'it'\\''s.h5'");
  CHECK(words::shell_word("") == "''");
}
