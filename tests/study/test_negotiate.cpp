#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/negotiation_file.hpp"
#include "hansa/study/negotiate.hpp"
#include "source_folder.hpp"

using namespace hansa;
namespace fs = std::filesystem;

namespace {

const std::string copenhagen =
    std::string{HANSA_SOURCE_DIR} + "/scenarios/tables/summit_copenhagen_2009.csv";

/// A folder for one test.
struct Folder {
  Folder()
      : path{fs::temp_directory_path() /
             ("hansa-negotiate-" + std::to_string(counter++) + "-" + std::to_string(::getpid()))} {
    fs::create_directory(path);
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream{path / name} << text;
    return (path / name).string();
  }
  static std::string read(const std::string& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  fs::path path;
  static inline int counter = 0;
};

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string refusal(const NegotiateCommand& command) {
  try {
    negotiate(command);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("all models settle Copenhagen side by side", "[negotiation][study]") {
  NegotiateCommand command;
  command.table = copenhagen;
  command.models = "all";
  const auto report = negotiate(command);
  for (const auto* part :
       {"winset", "compromise", "median", "nash", "kalai_smorodinsky", "challenge", "condorcet",
        "exchange", "extra_funding", "China and India", "Shapley-Shubik", "64.6", "0.953*"}) {
    CAPTURE(part);
    CHECK(says(report, part));
  }
  CHECK(negotiate(command) == report);
}

TEST_CASE("results are written as CSV and HDF5", "[negotiation][study]") {
  const Folder folder;
  NegotiateCommand command;
  command.table = copenhagen;
  command.models = "winset,median";
  command.draws = 20;
  command.output = (folder.path / "out.csv").string();
  negotiate(command);
  const auto csv = Folder::read(*command.output);
  CHECK(csv.starts_with("model,about,name,quantity,value\nwinset,table,,agreed,1\n"));
  CHECK(says(csv, "\nmedian,issue,control,outcome,75\n"));
  CHECK(says(csv, "median,issue,control,outcome_95,"));
  CHECK(says(refusal(command), "exists already"));
  command.replace = true;
  negotiate(command);
  CHECK(Folder::read(*command.output) == csv);

  command.output = (folder.path / "out.h5").string();
  negotiate(command);
  CHECK(fs::file_size(*command.output) > 1000);
  const auto bytes = Folder::read(*command.output);
  negotiate(command);
  CHECK(Folder::read(*command.output) == bytes);
  command.output = (folder.path / "out.txt").string();
  CHECK(says(refusal(command), "no known kind of file"));
}

TEST_CASE("a table in TOML brings its terms", "[negotiation][study]") {
  const Folder folder;
  const auto toml = folder.file("t.toml",
                                "format = 1\nrule = \"two-thirds\"\nslack = 0\n"
                                "[status_quo]\ntax = 10\n"
                                "[[row]]\nactor = \"A\"\nissue = \"tax\"\nposition = 30\n"
                                "salience = 0.5\npower = 2\n"
                                "[[row]]\nactor = \"B\"\nissue = \"tax\"\nposition = 50.0\n"
                                "salience = 0.5\npower = 1\n");
  const auto csv = folder.file("t.csv",
                               "actor,issue,position,salience,power\nstatus_quo,tax,10,,\n"
                               "A,tax,30,0.5,2\nB,tax,50,0.5,1\n");
  NegotiateCommand from_toml;
  from_toml.table = toml;
  NegotiateCommand from_csv;
  from_csv.table = csv;
  from_csv.rule = "two-thirds";
  from_csv.slack = 0.0;
  const auto tail = [](const std::string& report) { return report.substr(report.find('\n')); };
  CHECK(tail(negotiate(from_toml)) == tail(negotiate(from_csv)));
}

TEST_CASE("faults of a TOML table are told in their places", "[negotiation][study]") {
  const Folder folder;
  NegotiateCommand command;
  command.table = folder.file("bad.toml",
                              "format = 2\nrul = \"consensus\"\n[[row]]\nactor = 3\n"
                              "position = \"high\"\n[[row]]\nactor = \"A\"\npositon = 1\n");
  const auto message = refusal(command);
  CHECK(says(message, "bad.toml:1:"));
  CHECK(says(message, "unknown key 'rul'"));
  CHECK(says(message, "Did you mean 'rule'?"));
  CHECK(says(message, "'position' is text (a finite number is needed)"));
  CHECK(says(message, "Did you mean 'position'?"));
}

TEST_CASE("wrong flags are told with what would do", "[negotiation][study]") {
  NegotiateCommand command;
  command.table = copenhagen;
  auto with = [&](auto change) {
    auto other = command;
    change(other);
    return refusal(other);
  };
  CHECK(says(with([](auto& c) { c.models = "nahs"; }), "Did you mean 'nash'?"));
  CHECK(says(with([](auto& c) { c.rule = "unanimty"; }), "Did you mean 'unanimity'?"));
  CHECK(says(with([](auto& c) { c.hardness = 3.0; }), "--hardness"));
  CHECK(says(with([](auto& c) { c.slack = -1.0; }), "--slack"));
  CHECK(says(with([](auto& c) { c.draws = -5; }), "--draws"));
  CHECK(says(with([](auto& c) { c.status_quo = "contrl=4"; }), "Did you mean 'control'?"));
  CHECK(says(with([](auto& c) { c.table = "/nowhere/x.csv"; }), "cannot be read"));
  CHECK(says(with([](auto& c) { c.voice = "/nowhere/y.csv"; }), "cannot be read"));
}

TEST_CASE("cities speak at Copenhagen", "[negotiation][study][voice]") {
  const Folder folder;
  NegotiateCommand command;
  command.table = copenhagen;
  command.voice =
      folder.file("cities.csv", "actor,issue,position\nC40,new_treaty,100\nC40,control,90\n");
  const auto report = negotiate(command);
  CHECK(says(report, "City voice, winset: 1 city"));
  CHECK(says(report, "alone, moved"));
  command.output = (folder.path / "voice.h5").string();
  negotiate(command);
  CHECK(fs::file_size(*command.output) > 1000);
}
