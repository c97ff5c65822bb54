#include "catch.hpp"
#include "hansa/cli/arguments.hpp"

using namespace hansa;

namespace {

const std::vector<OptionSpec> options{{"output", 'o', "FILE", "", false},
                                      {"set", '\0', "KEY=VALUE", "", true},
                                      {"seed", '\0', "N", "", false},
                                      {"quiet", 'q', "", "", false}};

std::string complaint(const std::vector<std::string>& words) {
  try {
    parse_arguments(words, options);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("options may stand anywhere among the names", "[cli]") {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"a.toml", "-o", "x.h5", "--quiet", "--set", "k=v", "--set", "l=w=x"},
           {"-q", "--output=x.h5", "--set=k=v", "a.toml", "--set=l=w=x"},
           {"--set", "k=v", "-ox.h5", "--set", "l=w=x", "-q", "--", "a.toml"}}) {
    const auto read = parse_arguments(words, options);
    CHECK(read.names == std::vector<std::string>{"a.toml"});
    CHECK(read.value("output") == "x.h5");
    CHECK(read.values("set") == std::vector<std::string>{"k=v", "l=w=x"});
    CHECK(read.has("quiet"));
    CHECK_FALSE(read.has("seed"));
    CHECK_FALSE(read.value("seed").has_value());
  }
}

TEST_CASE("command lines that cannot be understood are told", "[cli]") {
  CHECK(complaint({"--sede", "3"}) == "unknown option --sede. Did you mean --seed?");
  CHECK(complaint({"--ouput=x"}) == "unknown option --ouput. Did you mean --output?");
  CHECK(complaint({"--quie"}) == "unknown option --quie. Did you mean --quiet?");  // no guessing
  CHECK(complaint({"-z"}) == "unknown option -z.");
  CHECK(complaint({"--output"}) == "--output needs a value: --output FILE.");
  CHECK(complaint({"--quiet=yes"}) == "--quiet takes no value.");
  CHECK(complaint({"-o", "a", "-o", "b"}) == "--output stands twice (one value is needed).");
}
