#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/calendar.hpp"

using namespace hansa;

namespace {

World world_of_two() {
  World world;
  world.networks.id = {"iula", "uclg"};
  world.networks.founded = {month_of(1913), month_of(2004, 5)};
  world.networks.closed = {month_of(2004, 5), no_month};
  world.cities.id.assign(9, "city");
  return world;
}

/// Entries of a calendar, as text, checked against that world.
std::string complaint(const std::string& entries) {
  try {
    check_calendar(read_scenario({{"s.toml", "format = 1\n" + entries}}), world_of_two());
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string split(const std::string& date, const std::string& network) {
  return "[[calendar]]\ndate = \"" + date + "\"\nsplit = { network = \"" + network +
         "\", into = 2 }\n";
}

}  // namespace

TEST_CASE("a network cannot be split into more parts than there are cities", "[scenario]") {
  const auto into = [](const std::string& parts) {
    return complaint("[[calendar]]\ndate = 1990\nsplit = { network = \"iula\", into = " + parts +
                     " }\n");
  };
  CHECK(into("9").empty());
  CHECK(into("10").find("cannot split iula into 10 (it has at most 9 members by then)") !=
        std::string::npos);
}

TEST_CASE("a calendar may name networks that stand at its date", "[scenario]") {
  CHECK(complaint(split("1990", "iula")).empty());
  CHECK(complaint(split("2004-05", "uclg")).empty());
  CHECK(complaint(split("2004-04", "uclg")).empty());  // founded later in the same step
  CHECK(complaint(split("1990", "all") + split("1991", "none-such")).empty());  // cannot tell
  CHECK(complaint(split("1990", "iula") + split("1995", "iula/2") + split("1996", "iula/2/1"))
            .empty());
  CHECK(complaint(split("1990", "iula") +
                  "[[calendar]]\ndate = 1991\nmerge = { networks = [\"iula/1\", \"iula/2\"] }\n" +
                  split("1992", "iula/1+1"))
            .empty());
}

TEST_CASE("networks that do not stand are told", "[scenario]") {
  CHECK(complaint(split("1990", "ucgl")) ==
        "s.toml:4:1: unknown network ucgl (the world has 2). Did you mean uclg?");
  CHECK(complaint(split("1990", "uclg")) ==
        "s.toml:4:1: network uclg does not stand in 1990 (it is "
        "founded in 2004-05). Choose another date.");
  CHECK(complaint(split("2010", "iula")) ==
        "s.toml:4:1: network iula does not stand in 2010 (it "
        "ends in 2004-05). Choose another date.");
  CHECK(complaint(split("1990", "iula") + split("1995", "iula")) ==
        "s.toml:7:1: network iula does not stand in 1995 (it ends in 1990). Choose another date.");
  CHECK(complaint(split("1990", "iula") + split("1995", "iula/3")) ==
        "s.toml:7:1: unknown network iula/3 (the world has 4). Did you mean iula/1?");
  // A network that ends within the step has ended when the step's calendar is carried out.
  CHECK(complaint(split("2004-04", "iula")) ==
        "s.toml:4:1: network iula does not stand in 2004-04 "
        "(it ends in 2004-05). Choose another date.");
  CHECK_FALSE(complaint(split("1990", "iula") + split("1990-02", "iula")).empty());
}
