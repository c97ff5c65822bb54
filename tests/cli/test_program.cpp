#include "catch.hpp"
#include "hansa/engine/schedule.hpp"
#include "run_cli.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("without a command the program says what it can", "[cli]") {
  CHECK(run_cli({}).status == 2);
  const auto help = run_cli({"--help"});
  CHECK(help.status == 0);
  for (const auto& command : commands()) {
    CHECK(help.out.find("\n  " + std::string{command.name} + ' ') != std::string::npos);
  }
  CHECK(run_cli({"help"}).out == help.out);
  CHECK(run_cli({"--version"}).out.starts_with("hansa "));
}

TEST_CASE("every command has help with examples", "[cli]") {
  for (const auto& command : commands()) {
    const std::string name{command.name};
    INFO(name);
    const auto help = run_cli({name, "--help"});
    CHECK(help.status == 0);
    CHECK(help.out.starts_with("usage: hansa " + name));
    CHECK(help.out.find("\nexamples:\n  hansa " + name) != std::string::npos);
    CHECK(run_cli({"help", name}).out == help.out);
    CHECK(run_cli({name, "x", "-h"}).out == help.out);
    for (const auto& option : command.options) {
      CHECK(help.out.find("--" + std::string{option.name}) != std::string::npos);
    }
  }
}

TEST_CASE("unknown commands and options are told, with status 2", "[cli]") {
  const auto command = run_cli({"chek", "x.toml"});
  CHECK(command.status == 2);
  CHECK(command.err.starts_with("hansa: unknown command chek. Did you mean check?\n"));
  CHECK(command.out.empty());
  CHECK(run_cli({"observed.toml"})
            .err.starts_with(
                "hansa: unknown command observed.toml. Did you mean hansa run observed.toml?\n"));
  CHECK(run_cli({"plot", "r.h5"})
            .err.starts_with("hansa: unknown command plot. The launcher knows it: ./hansa plot\n"));
  CHECK(run_cli({"help", "rum"}).status == 2);
  CHECK(run_cli({"check"}).err.starts_with("hansa: too few names. Usage: hansa check SCENARIO\n"));
  CHECK(run_cli({"check", "a", "b"})
            .err.starts_with("hansa: too many names (b). Usage: hansa check SCENARIO\n"));
  CHECK(run_cli({"--seed", "3"}).status == 2);
}

TEST_CASE("the schedule is printed in its order", "[cli]") {
  const auto printed = run_cli({"schedule"});
  CHECK(printed.status == 0);
  std::size_t at = 0;
  for (const auto& process : schedule()) {
    at = printed.out.find(std::string{process.name}, at);
    REQUIRE(at != std::string::npos);
  }
}
