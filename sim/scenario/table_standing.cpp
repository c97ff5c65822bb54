#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::string_view soft_law =
    "[E] sign: Foster & Swiney 2019, the more soft law the more soft power; [C] value";

ParameterRow row(std::string_view key, std::string_view unit, double standard, double most,
                 std::string_view meaning, std::string_view source) {
  return {.key = key,
          .unit = unit,
          .standard = standard,
          .least = 0,
          .most = most,
          .meaning = meaning,
          .source = source};
}

void add_reputation(Rows& rows) {
  rows.push_back(parameter(
      row("standing.memory", "1/year", 0.2, 12,
          "Rate at which the reputation of a city, 1 at the start, follows the share of its "
          "pledges that it "
          "delivers; 0 = reputation does not move with it.",
          "[E] reputation for compliance: Guzman 2008, How International Law Works; [C] value"),
      HANSA_FIELD(parameters.standing.reputation.memory)));
  rows.push_back(
      parameter(row("standing.loss", "1", 0.2, 1,
                    "Share of its reputation that a city loses for a detected shortfall of 1.",
                    "[E] sign: Guzman 2008; [C] value"),
                HANSA_FIELD(parameters.standing.reputation.loss)));
}

void add_soft_power(Rows& rows) {
  rows.push_back(parameter(row("standing.decay", "1/year", 0.1, 1,
                               "Share of soft power, and of the hard power of states, that is "
                               "lost in a year.",
                               "[C]"),
                           HANSA_FIELD(parameters.standing.reputation.decay)));
  rows.push_back(parameter(row("standing.instruments", "1/year", 0.05, 100,
                               "Soft power that a network gains from each instrument it holds "
                               "for a year.",
                               soft_law),
                           HANSA_FIELD(parameters.standing.reputation.instruments)));
  rows.push_back(parameter(row("standing.uptake", "1", 1.0, 100,
                               "Soft power that all networks gain from a session that takes up "
                               "all they ask; hard power that all members gain from a treaty.",
                               soft_law),
                           HANSA_FIELD(parameters.standing.reputation.uptake)));
  rows.push_back(
      parameter(row("standing.gain", "1", 0.0, 100,
                    "Largest share by which soft power raises the visibility of a network; 0 off.",
                    "[C] off: its sign is a hypothesis"),
                HANSA_FIELD(parameters.standing.reputation.gain)));
  rows.push_back(parameter(
      {.key = "standing.half",
       .unit = "1",
       .standard = 1.0,
       .least = 1e-9,
       .most = 1e9,
       .meaning = "Soft power at which a network that had all the money would have half the gain; "
                  "for others in proportion to their share of it.",
       .source = "[C] the gain saturates, and splitting a network leaves it alone"},
      HANSA_FIELD(parameters.standing.reputation.half)));
  rows.push_back(parameter(
      {.key = "standing.soft_power_effort",
       .unit = "",
       .standard = false,
       .meaning = "Whether soft power raises what networks spend too; their total stays as it is.",
       .source = "[C] off: its sign is a hypothesis"},
      HANSA_FIELD(parameters.standing.reputation.effort)));
  rows.push_back(parameter(
      row("standing.legitimacy", "1", 0.0, 100,
          "How much legitimacy (people represented, and members that stand behind the network) "
          "opens the doors of forums; 0 off.",
          "[C] off: its sign is a hypothesis"),
      HANSA_FIELD(parameters.standing.reputation.legitimacy)));
}

void add_offices(Rows& rows) {
  rows.push_back(parameter(
      row("standing.office", "1/year", 0.0, 12,
          "Rate at which a city of 100,000 opens an office of international affairs; 0 off.",
          "[C] off: no series counts them; the starting ones are drawn"),
      HANSA_FIELD(parameters.standing.reputation.office)));
  rows.push_back(parameter(row("standing.office_size", "1", 0.5, 5,
                               "Elasticity of that rate with respect to population.", "[C]"),
                           HANSA_FIELD(parameters.standing.reputation.office_size)));
}

}  // namespace

void add_standing_rows(Rows& rows) {
  add_reputation(rows);
  add_soft_power(rows);
  add_offices(rows);
}

}  // namespace hansa
