#include "catch.hpp"
#include "run_cli.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

const std::string table =
    std::string{HANSA_SOURCE_DIR} + "/scenarios/tables/negotiation_car_emissions_1994.csv";

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("negotiate settles a table at the command line", "[cli][negotiation]") {
  const auto ran = run_cli({"negotiate", table, "--model", "median,challenge", "--slack", "0"});
  CHECK(ran.status == exit_ok);
  CHECK(says(ran.out, "10 actors, 1 issue\n"));
  CHECK(says(ran.out, "7.00"));  // weighted median
  CHECK(says(ran.out, "9.96"));  // challenges, stable from round 3 on
}

TEST_CASE("negotiate tells wrong flags", "[cli][negotiation]") {
  CHECK(run_cli({"negotiate", table, "--hardness", "soft"}).status == exit_bad_input);
  CHECK(says(run_cli({"negotiate", table, "--draws", "1.5"}).err, "is no number that fits"));
  CHECK(says(run_cli({"negotiate", table, "--ruel", "majority"}).err, "--rule"));
  CHECK(run_cli({"negotiate", "nowhere.csv"}).status == exit_bad_input);
}
