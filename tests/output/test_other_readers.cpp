#include <cstdlib>

#include "catch.hpp"
#include "tiny_run.hpp"

using namespace hansa;

/// CTest names the path and has read_everywhere.py open the file.
TEST_CASE("A result for other readers", "[output]") {
  const tiny::Folder folder;
  const char* shown = std::getenv("HANSA_SHOWN_RESULT");
  const std::string path = shown != nullptr ? shown : folder / "shown.h5";
  tiny::write_with_twin(path, 2);
  CHECK(std::filesystem::file_size(path) > 0);
}
