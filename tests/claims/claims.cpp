#include "claims/claims.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "catch.hpp"
#include "hansa/world/csv.hpp"
#include "source_folder.hpp"

namespace hansa::test {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto end = std::min(list.find(';'), list.size());
    auto part = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    while (part.starts_with(' ')) part.remove_prefix(1);
    parts.emplace_back(part);
  }
  return parts;
}

/// `series`: "a", "b" and so on, each with the marks before and after it; "" for an empty list.
std::string named(std::string_view what, const std::vector<std::string>& names,
                  std::string_view before, std::string_view after) {
  std::string text;
  for (const auto& name : names) {
    text += text.empty() ? std::string{what} + ' ' : std::string{", "};
    text += std::string{before} + name + std::string{after};
  }
  return text.empty() ? text : text + ". ";
}

std::string links(const std::vector<std::string>& scenarios) {
  std::string text;
  for (const auto& name : scenarios) {
    text += (text.empty() ? "*Scenarios* [" : ", [") + name + "](../scenarios/" + name + ")";
  }
  return text.empty() ? text : text + ". ";
}

std::string place(const Claim& claim) {
  std::string text = named("*Keys*", claim.keys, "`", "`") +
                     named("*Tables*", claim.columns, "`", "`") +
                     named("*Series*", claim.series, "`", "`") + links(claim.scenarios) +
                     named("*Tests*", claim.tests, "\"", "\"") +
                     named("*Ablations*", claim.ablations, "\"", "\"") + claim.reason;
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string runs(const Claim& claim) {
  if (claim.verdict == "none") return "–";
  if (claim.verdict == "put in") return "put in by the experimenter, so no finding";
  return claim.finding.empty() ? claim.verdict : "**" + claim.verdict + "**. " + claim.finding;
}

}  // namespace

bool Claim::traced() const {
  return !(keys.empty() && series.empty() && columns.empty() && scenarios.empty() &&
           tests.empty() && ablations.empty());
}

std::vector<Claim> read_claims(const std::string& path) {
  Faults faults;
  const TableText text{"claims.csv", path, contents(path)};
  const CsvTable table = parse_csv(text, faults);
  REQUIRE(faults.empty());
  REQUIRE(table.columns() == 12);
  std::vector<Claim> claims;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto cell = [&](std::size_t c) {
      return std::string{table.cell[row * table.columns() + c].text};
    };
    const auto list = [&](std::size_t c) { return split(cell(c)); };
    REQUIRE(cell(0).starts_with('C'));
    claims.push_back({std::stoi(cell(0).substr(1)), cell(1), cell(2), list(3), list(4), list(5),
                      list(6), list(7), list(8), cell(9), cell(10), cell(11)});
  }
  return claims;
}

std::vector<Claim> claims_of_the_source() {
  return read_claims(HANSA_SOURCE_DIR "/docs/claims.csv");
}

std::string claims_table(const std::vector<Claim>& claims, int first, int last) {
  std::string text =
      "| claim | kind | what it says | where it lives in the program | what runs say |\n"
      "|---|---|---|---|---|\n";
  for (const auto& claim : claims) {
    if (claim.number < first || claim.number > last) continue;
    text += "| C" + std::to_string(claim.number) + " | " + claim.kind + " | " + claim.says + " | " +
            place(claim) + " | " + runs(claim) + " |\n";
  }
  return text;
}

std::string claims_count(const std::vector<Claim>& claims) {
  std::map<std::string, std::map<std::string, int>> count;
  for (const auto& claim : claims) {
    ++count[claim.kind][claim.verdict];
    ++count["all"][claim.verdict];
  }
  const std::vector<std::string> verdicts{"supported", "contradicted",   "undecided",
                                          "put in",    "not tested yet", "none"};
  std::string text = "| kind |";
  for (const auto& verdict : verdicts) text += ' ' + verdict + " |";
  text += " in all |\n|---|---|---|---|---|---|---|---|\n";
  for (const std::string kind :
       {"mechanism", "hypothesis", "quantity", "entity", "institution", "event", "all"}) {
    int sum = 0;
    text += "| " + kind + " |";
    for (const auto& verdict : verdicts) {
      text += ' ' + std::to_string(count[kind][verdict]) + " |";
      sum += count[kind][verdict];
    }
    text += ' ' + std::to_string(sum) + " |\n";
  }
  return text;
}

std::string claims_page(const std::string& page, const std::vector<Claim>& claims) {
  std::istringstream lines{page};
  std::string line, written;
  bool skipping = false;
  while (std::getline(lines, line)) {
    if (line.starts_with("## ")) {
      if (skipping) written += '\n';
      skipping = false;
    }
    if (skipping) continue;
    written += line + '\n';
    int first = 0, last = 0;
    if (line == "<!-- count -->") {
      written += '\n' + claims_count(claims);
      skipping = true;
    } else if (std::sscanf(line.c_str(), "<!-- C%d to C%d -->", &first, &last) == 2) {
      written += '\n' + claims_table(claims, first, last);
      skipping = true;
    }
  }
  return written;
}

std::set<std::string> test_names(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = contents(entry.path());
    const std::string_view mark = "TEST_CASE(\"";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      at += mark.size();
      names.insert(text.substr(at, text.find('"', at) - at));
    }
  }
  return names;
}

}  // namespace hansa::test
