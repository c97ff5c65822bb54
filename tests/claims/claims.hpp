/// \file   docs/claims.csv: what the source claims, and where each claim lives in the program.
#pragma once
#include <set>
#include <string>
#include <vector>

namespace hansa::test {

struct Claim {
  int number{};            ///< 1 for C1
  std::string kind, says;  ///< says: in our own words
  std::vector<std::string> keys, series, columns, scenarios, tests, ablations;
  std::string reason;   ///< why it is context only, or what the trace leaves out
  std::string verdict;  ///< of the runs
  std::string finding;  ///< what was seen, and the command that shows it

  bool traced() const;  ///< whether anything of the program carries it
};

constexpr int last_claim = 150;

std::vector<Claim> read_claims(const std::string& path);

/// Those of docs/claims.csv.
std::vector<Claim> claims_of_the_source();

/// The rows first to last as a table of Markdown.
std::string claims_table(const std::vector<Claim>& claims, int first, int last);

/// How many claims there are of each kind and verdict.
std::string claims_count(const std::vector<Claim>& claims);

/// The page with its tables written anew: what follows a line <!-- C1 to C22 --> or <!-- count -->
/// up to the next heading.
std::string claims_page(const std::string& page, const std::vector<Claim>& claims);

/// Names of all cases that the folder of tests holds.
std::set<std::string> test_names(const std::string& folder);

}  // namespace hansa::test
