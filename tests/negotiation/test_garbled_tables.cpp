/// \file   Tables that a typo or a torn download has spoilt: read or refused, never a crash.
#include <algorithm>
#include <cmath>
#include <string>

#include "catch.hpp"
#include "garbled.hpp"
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

/// What is typed by mistake.
constexpr std::string_view letters = ",;\t\"\n\r -+.019eEnaif_ABCs\x01\xc3\xff";

}  // namespace

TEST_CASE("garbled tables are refused with a place, or settled to finite numbers",
          "[negotiation][input]") {
  REQUIRE_NOTHROW(table_from(std::string{sound}));
  std::size_t refused = 0, settled = 0;
  for (std::uint64_t number = 0; number < 3000; ++number) {
    const auto text = test::garbled(sound, letters, number);
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
