#include <algorithm>
#include <string>

#include "catch.hpp"
#include "garbled.hpp"
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

/// What is typed by mistake.
constexpr std::string_view letters = "=[]{}\"'#.,-\n 019eainftu_\\\x01\xc3\xff";

}  // namespace

TEST_CASE("garbled scenarios are read or refused, each line of a refusal with its place",
          "[scenario]") {
  REQUIRE_NOTHROW(read_scenario({{"s.toml", std::string{sound}}}));
  std::size_t refused = 0;
  for (std::uint64_t number = 0; number < 3000; ++number) {
    const auto text = test::garbled(sound, letters, number);
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
