/// \file   Tables that a typo or a torn download has spoilt: read or refused, never a crash.
#include <algorithm>
#include <cmath>
#include <string>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/negotiation/bargaining.hpp"
#include "tables.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

constexpr std::string_view sound =
    "actor,issue,position,salience,power\nstatus_quo,sea,10,,\nA,sea,80,0.9,0.5\nA,air,20,0.5,0.5\n"
    "\"B, the second\",sea,40,0.4,0.3\n\"B, the "
    "second\",air,,,0.3\nC,sea,0,1,0.2\nC,air,100,1,0.2\n";

/// A linear congruential generator: which letters are garbled need not be good randomness.
struct Choices {
  std::uint64_t state;
  std::size_t below(std::size_t count) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state >> 33) % count);
  }
};

std::string garbled(std::uint64_t number) {
  constexpr std::string_view letters = ",;\t\"\n\r -+.019eEnaif_ABCs\x01\xc3\xff";
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

TEST_CASE("garbled tables are refused with a place, or settled to finite numbers",
          "[negotiation][input]") {
  REQUIRE_NOTHROW(table_from(std::string{sound}));
  std::size_t refused = 0, settled = 0;
  for (std::uint64_t number = 0; number < 3000; ++number) {
    const auto text = garbled(number);
    INFO(text);
    try {
      const auto input = table_from(text);
      for (const auto model : {BargainingModel::winset, BargainingModel::median}) {
        for (const double x : bargain(input.table, {}, model).outcome) REQUIRE(std::isfinite(x));
      }
      ++settled;
    } catch (const InputError& error) {
      const std::string message = error.what();
      REQUIRE(message.find("table.csv") != std::string::npos);
      ++refused;
    }
  }
  CHECK(refused > 500);
  CHECK(settled > 300);
}
