#include <algorithm>
#include <string>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/scenario.hpp"

using namespace hansa;

namespace {

constexpr std::string_view sound =
    "format = 1\ntitle = \"T\"\nseed = 3\nstart = \"1985-02\"\nhorizon = 9\nstep = \"year\"\n"
    "[world]\nkind = \"synthetic\"\nissues = [\"a\", \"b\"]\n[world.synthetic]\ncities = 9\n"
    "[parameters]\nattention.gamma = 0.5\npositions.gap = [0.1, 0.2]\n[output]\n"
    "memberships = false\n[[calendar]]\ndate = 1990\nsplit = { network = \"all\", into = 2 }\n"
    "[[calendar]]\ndate = \"1991-02\"\nmerge = { networks = [\"x\", \"y\"] }\n";

/// A linear congruential generator: which letters are garbled need not be good randomness.
struct Choices {
  std::uint64_t state;
  std::size_t below(std::size_t count) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state >> 33) % count);
  }
};

std::string garbled(std::uint64_t number) {
  constexpr std::string_view letters = "=[]{}\"'#.,-\n 019eainftu_\\\x01\xc3\xff";
  Choices choose{number};
  std::string text{sound};
  for (std::size_t change = 0; change <= choose.below(4); ++change) {
    const auto at = choose.below(text.size());
    const auto length = std::min(choose.below(12), text.size() - at);
    switch (choose.below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, 1, letters[choose.below(letters.size())]);
        break;
      case 2:
        text[at] = letters[choose.below(letters.size())];
        break;
      default:
        text.insert(choose.below(text.size()), text.substr(at, length));
        break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("garbled scenarios are read or refused, each line of a refusal with its place",
          "[scenario]") {
  REQUIRE_NOTHROW(read_scenario({{"s.toml", std::string{sound}}}));
  std::size_t refused = 0;
  for (std::uint64_t number = 0; number < 3000; ++number) {
    const auto text = garbled(number);
    try {
      const auto scenario = read_scenario({{"s.toml", text}});
      if (scenario.steps() == 0) FAIL("a run without steps came of:\n" << text);
    } catch (const InputError& error) {
      ++refused;
      const std::string told = error.what();
      if (!told.starts_with("s.toml:")) FAIL("no place in '" << told << "' for:\n" << text);
    }
  }
  CHECK(refused > 1500);  // most are unsound
  CHECK(refused < 3000);  // a changed title harms nobody
}
