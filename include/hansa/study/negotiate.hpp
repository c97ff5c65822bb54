/// \file   `hansa negotiate TABLE`: settle one table, without a simulation.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace hansa {

/// What the command line says; what is left out comes from the table (TOML) or the defaults.
struct NegotiateCommand {
  std::string table;                      ///< path of a CSV or TOML file
  std::string models{"winset"};           ///< names with commas, or "all"
  std::optional<std::string> rule;        ///< read_rule(); consensus
  std::optional<std::string> status_quo;  ///< set_status_quo(); the table's, 0 where it has none
  std::optional<double> hardness;         ///< [0, 1]; 0
  std::optional<double> slack;            ///< >= 0 [utility]; .006
  std::optional<std::string> voice;       ///< path of a table of cities
  double listening{0.1};                  ///< [0, 1]
  std::int64_t draws{};                   ///< 0 = none
  std::uint64_t seed{1};
  std::optional<std::string> output;  ///< .csv, .h5 or .nc
  bool replace{};                     ///< the output may exist
};

/// Returns the report for the terminal and writes the output. Throws InputError.
std::string negotiate(const NegotiateCommand& command);

}  // namespace hansa
