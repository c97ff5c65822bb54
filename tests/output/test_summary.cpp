#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "hansa/output/summary.hpp"
#include "tiny_run.hpp"

using namespace hansa;

namespace {

bool holds(const std::string& text, const std::string& part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) WARN("not found: " << part);
  return found;
}

}  // namespace

TEST_CASE("A summary tells question, world, sessions, voice and what is invented", "[output]") {
  const tiny::Folder folder;
  tiny::write(folder / "a.h5", Overwrite::refuse, 2);
  const std::string text = summary(folder / "a.h5");
  CHECK(holds(text, "Does anything happen?"));
  CHECK(holds(text, "1985-01 to 1987-01, 8 steps of 3 months, seed 18446744073709551615."));
  CHECK(holds(text, "observed: cities 3, states 2, forums 1, issues 2."));
  CHECK(holds(text, "2 at the start, 3 at the end"));
  CHECK(holds(text, "Forum X" + std::string(44, ' ') + "2        2        0    +0.100     +0.050"));
  CHECK(holds(text, "one_city +0.200"));
  CHECK(holds(text, "cities: 33% invented; not data: position 100%."));
  CHECK(holds(text, "hansa plot"));
  std::istringstream lines(text);
  std::size_t longest = 0;
  for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
  CHECK(longest <= 100 + (folder / "").size());
}

TEST_CASE("A summary says so when a run was cut or held no session", "[output]") {
  const tiny::Folder folder;
  const World world = tiny::world();
  const Scenario scenario = tiny::scenario();
  {
    ResultWriter writer(folder / "cut.h5", Overwrite::refuse, tiny::description(scenario, world));
    writer.observe(tiny::record(world, 0).view());
    writer.observe(tiny::record(world, 1).view());
    writer.finish(RunEnd::interrupted);
  }
  const std::string text = summary(folder / "cut.h5");
  CHECK(holds(text, "INTERRUPTED: 4 steps were planned."));
  CHECK(holds(text, "none was held"));
  {
    ResultWriter writer(folder / "no.h5", Overwrite::refuse, tiny::description(scenario, world));
    writer.finish(RunEnd::interrupted);
  }
  CHECK(holds(summary(folder / "no.h5"), "INTERRUPTED"));
}
