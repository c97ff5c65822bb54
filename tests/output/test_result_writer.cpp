#include <fstream>

#include "catch.hpp"
#include "tiny_run.hpp"

using namespace hansa;
using Names = std::vector<std::string>;

namespace {

std::string message_of(const std::string& path, Overwrite overwrite = Overwrite::refuse) {
  try {
    tiny::write(path, overwrite);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("A result takes its name when it is whole", "[output]") {
  const tiny::Folder folder;
  const World world = tiny::world();
  const Scenario scenario = tiny::scenario();
  {
    ResultWriter writer(folder / "r.h5", Overwrite::refuse, tiny::description(scenario, world));
    const auto names = folder.names();
    REQUIRE(names.size() == 1);
    CHECK(names[0].starts_with(".r.h5.partial-"));
    writer.finish(RunEnd::interrupted);
    CHECK(folder.names() == Names{"r.h5"});
  }
  CHECK(folder.names() == Names{"r.h5"});
}

TEST_CASE("A result that is never finished leaves nothing behind", "[output]") {
  const tiny::Folder folder;
  const World world = tiny::world();
  const Scenario scenario = tiny::scenario();
  { ResultWriter writer(folder / "r.h5", Overwrite::refuse, tiny::description(scenario, world)); }
  CHECK(folder.names().empty());
}

TEST_CASE("An existing file is refused before the run and kept", "[output]") {
  const tiny::Folder folder;
  std::ofstream(folder / "r.h5") << "mine";
  CHECK(message_of(folder / "r.h5").find("exists already") != std::string::npos);
  CHECK(text_of(folder / "r.h5") == "mine");
  CHECK(folder.names() == Names{"r.h5"});
  CHECK(message_of(folder / "r.h5", Overwrite::replace).empty());
  CHECK(text_of(folder / "r.h5") != "mine");
  CHECK(folder.names() == Names{"r.h5"});
}

TEST_CASE("A file that took the name during the run is kept too", "[output]") {
  const tiny::Folder folder;
  const World world = tiny::world();
  const Scenario scenario = tiny::scenario();
  {
    ResultWriter writer(folder / "r.h5", Overwrite::refuse, tiny::description(scenario, world));
    std::ofstream(folder / "r.h5") << "mine";
    CHECK_THROWS_AS(writer.finish(RunEnd::complete), InputError);
  }
  CHECK(text_of(folder / "r.h5") == "mine");
  CHECK(folder.names().size() == 2);  // the result is whole under its temporary name
}

TEST_CASE("A missing folder is told before the run", "[output]") {
  const tiny::Folder folder;
  CHECK(message_of(folder / "no/r.h5").find("is missing") != std::string::npos);
  CHECK(message_of(folder / "").find("folder") != std::string::npos);
}

TEST_CASE("Equal runs give equal files", "[output][determinism]") {
  const tiny::Folder folder;
  tiny::write(folder / "a.h5", Overwrite::refuse, 40);
  tiny::write(folder / "b.h5", Overwrite::refuse, 40);
  const std::string a = text_of(folder / "a.h5"), b = text_of(folder / "b.h5");
  REQUIRE(a.size() == b.size());
  std::size_t differ = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differ += a[i] != b[i];
  CHECK(differ <= 12);  // /provenance:duration_seconds, and the checksum of its header
}
