#include <fstream>

#include "catch.hpp"
#include "hansa/output/compare.hpp"
#include "tiny_run.hpp"

using namespace hansa;

namespace {

/// Writes a year of the tiny run after `change` had its way with the record of each step.
template <class Change>
void write_changed(const std::string& path, Change change) {
  const World w = tiny::world();
  const Scenario s = tiny::scenario();
  ResultWriter writer(path, Overwrite::refuse, tiny::description(s, w));
  for (std::size_t step = 0; step <= s.steps(); ++step) {
    tiny::Record record = tiny::record(w, step);
    change(step, record);
    writer.observe(record.view());
  }
  writer.finish(RunEnd::complete);
}

template <class Change>
Comparison compare_with(Change change) {
  const tiny::Folder folder;
  tiny::write(folder / "a.h5");
  write_changed(folder / "b.h5", change);
  return compare_results(folder / "a.h5", folder / "b.h5");
}

std::string refusal(const std::string& path) {
  try {
    compare_results(path, path);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("Equal runs compare as identical", "[output][determinism]") {
  const auto same = compare_with([](std::size_t, tiny::Record&) {});
  CHECK(same.identical());
  CHECK(same.differing == 0);
  CHECK(same.datasets > 100);
  CHECK(same.text().starts_with("Bit-identical"));
}

TEST_CASE("A comparison names dataset, step, agent and both values", "[output]") {
  const auto found = compare_with([](std::size_t step, tiny::Record& record) {
    if (step >= 3) record.state.city_ideal[3] = .25;
  });
  REQUIRE(found.result);
  CHECK_FALSE(found.input);
  CHECK(found.differing == 1);
  CHECK(found.result->dataset == "/cities/ideal");
  CHECK(found.result->where == "step 3 (1985-10), city aaa-two, issue migration");
  CHECK(found.result->a == "0.80000000000000004");
  CHECK(found.result->b == "0.25");
}

TEST_CASE("The difference that came first in time is named", "[output]") {
  const auto found = compare_with([](std::size_t step, tiny::Record& record) {
    if (step == 4) record.values[0] = 7;
    if (step == 2) record.state.networks.message[5] = .5;
  });
  REQUIRE(found.result);
  CHECK(found.differing == 2);
  CHECK(found.result->dataset == "/networks/message");
  CHECK(found.result->where == "step 2 (1985-07), network gamma, issue migration");
}

TEST_CASE("Events are told with their date and agents", "[output]") {
  const auto join = compare_with([](std::size_t step, tiny::Record& record) {
    if (step == 1) record.memberships[1].change = 1;
  });
  REQUIRE(join.result);
  CHECK(join.result->dataset == "/membership_events/change");
  CHECK(join.result->where == "event number 1, step 1 (1985-01), city aaa-one, network beta");
  const auto line = compare_with([](std::size_t step, tiny::Record& record) {
    if (step == 4) record.sessions[0].lines[1].adopted = 1;
  });
  REQUIRE(line.result);
  CHECK(line.result->dataset == "/texts/adopted");
  CHECK(line.result->where == "line number 1, step 4 (1985-12), forum forum-x, issue migration");
}

TEST_CASE("One bit of a missing value is a difference", "[output]") {
  const auto found = compare_with([](std::size_t step, tiny::Record& record) {
    if (step == 0) record.values[1] = -tiny::missing;
  });
  REQUIRE(found.result);
  CHECK(found.result->dataset == "/series/voice");
  CHECK(found.result->a != found.result->b);
}

TEST_CASE("A longer run, a birth and an unequal end are told", "[output]") {
  const tiny::Folder folder;
  tiny::write(folder / "a.h5");
  tiny::write(folder / "b.h5", Overwrite::refuse, 2);
  tiny::write(folder / "c.h5", Overwrite::refuse, 1, RunEnd::interrupted);
  const auto longer = compare_results(folder / "a.h5", folder / "b.h5");
  REQUIRE(longer.result);
  REQUIRE(longer.input);
  CHECK(longer.input->where == "attribute years");
  CHECK(longer.result->where.find("step 5 (1986-04)") != std::string::npos);
  const auto cut = compare_results(folder / "a.h5", folder / "c.h5");
  REQUIRE(cut.result);
  CHECK(cut.result->where == "attribute complete");
  const auto birth = compare_with([](std::size_t step, tiny::Record& record) {
    if (step >= 2) record.state = tiny::state(tiny::world(), 1);
  });
  REQUIRE(birth.result);
}

TEST_CASE("What is no result is refused with the reason", "[output]") {
  const tiny::Folder folder;
  CHECK(refusal(folder / "none.h5").find("no such file") != std::string::npos);
  CHECK(refusal(folder / "").find("folder") != std::string::npos);
  std::ofstream(folder / "text.h5") << "hello";
  CHECK(refusal(folder / "text.h5").find("no result") != std::string::npos);
  tiny::write(folder / "a.h5");
  for (const auto share : {.2, .5, .95}) {
    const auto size = std::filesystem::file_size(folder / "a.h5");
    std::filesystem::copy_file(folder / "a.h5", folder / "cut.h5",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(folder / "cut.h5",
                                 static_cast<std::uintmax_t>(share * static_cast<double>(size)));
    CHECK(refusal(folder / "cut.h5").find("cut short or damaged") != std::string::npos);
  }
}
