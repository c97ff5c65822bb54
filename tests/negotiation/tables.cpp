#include "tables.hpp"

#include <fstream>
#include <iterator>

#include "source_folder.hpp"

namespace hansa::test {

NegotiationInput shipped_table(const std::string& name) {
  const std::string path = std::string{HANSA_SOURCE_DIR} + "/scenarios/tables/" + name;
  std::ifstream file{path};
  return read_negotiation_csv({name, path, {std::istreambuf_iterator<char>{file}, {}}});
}

NegotiationInput table_from(const std::string& text) {
  return read_negotiation_csv({"table.csv", "table.csv", text});
}

}  // namespace hansa::test
