#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::string_view briffault =
    "[E] driver: Briffault 2018, Stanford Law Review 70, 1995; [C] value";

ParameterRow yearly(std::string_view key, double standard, std::string_view meaning,
                    std::string_view source) {
  return {.key = key,
          .unit = "1/year",
          .standard = standard,
          .least = 0,
          .most = 12,
          .meaning = meaning,
          .source = source};
}

void add_hazard(Rows& rows) {
  rows.push_back(
      parameter({.key = "preemption.strength",
                 .unit = "1",
                 .standard = 0.0,
                 .least = 0,
                 .most = 1000,
                 .meaning = "Multiplies the rate at which states forbid their cities a policy; 0 "
                            "off, and then no state is hostile either; 1 as calibrated.",
                 .source = "[C] off: the figures are of one country, the United States"},
                HANSA_FIELD(parameters.standing.preemption.strength)));
  rows.push_back(parameter(
      yearly("preemption.rate", 0.006,
             "Rate at which a federal state preempts a city on an issue when nothing speaks for or "
             "against it (p0).",
             "[C] gives 4 to 31 % of cities and topics a year in hostile spells of federal states, "
             "as counted in the United States, and 0 to 2 % elsewhere"),
      HANSA_FIELD(parameters.standing.preemption.rate)));
  rows.push_back(parameter(strength("preemption.conflict", 4.0,
                                    "Pull of each unit of ambition by which a city is beyond its "
                                    "state.",
                                    briffault),
                           HANSA_FIELD(parameters.standing.preemption.conflict)));
  rows.push_back(
      parameter(strength("preemption.private_lobbying", 2.0,
                         "Pull of private actors while they have the state's ear.", briffault),
                HANSA_FIELD(parameters.standing.preemption.private_lobbying)));
  rows.push_back(parameter(strength("preemption.unified", 0.7,
                                    "Pull of a government that no gridlock holds back.", briffault),
                           HANSA_FIELD(parameters.standing.preemption.unified)));
  rows.push_back(parameter(
      strength("preemption.home_rule", 1.0, "How much full home rule protects a city.", briffault),
      HANSA_FIELD(parameters.standing.preemption.home_rule)));
  rows.push_back(parameter(
      strength("preemption.mediation", 0.7,
               "How much the networks of a city mediate: of d memberships the share d/(d + 1); 0 "
               "off.",
               "[C] after Bull's prevention of conflict"),
      HANSA_FIELD(parameters.standing.preemption.mediation)));
  rows.push_back(parameter(
      share("preemption.unitary", 0.1, "Rate in a unitary state relative to a federal one.",
            "[C] where there is no rule to revoke, a centre directs by other means"),
      HANSA_FIELD(parameters.standing.preemption.unitary)));
}

void add_spells(Rows& rows) {
  rows.push_back(parameter(
      yearly("preemption.hostility", 0.05,
             "Rate at which private actors gain the ear of a state against its cities; 0 = never.",
             "[C] with the next, one state in five is hostile"),
      HANSA_FIELD(parameters.standing.preemption.hostility)));
  rows.push_back(parameter(yearly("preemption.hostility_end", 0.2, "Rate at which they lose it.",
                                  "[C] spells of 5 years"),
                           HANSA_FIELD(parameters.standing.preemption.hostility_end)));
}

void add_effects(Rows& rows) {
  rows.push_back(parameter(
      share("preemption.autonomy_cut", 1.0,
            "Share of its autonomy that a city loses when it is preempted on every issue; a part "
            "of the issues costs that part of it.",
            "[C]"),
      HANSA_FIELD(parameters.standing.preemption.autonomy_cut)));
  rows.push_back(parameter(
      share("preemption.punitive", 0.2, "Chance that a preemption comes with a punishment.",
            "[E] punitive preemption: Briffault 2018; [C] value"),
      HANSA_FIELD(parameters.standing.preemption.punitive)));
  rows.push_back(parameter(
      share("preemption.transfers_cut", 0.05,
            "Share of a city's resources that each punishment in force withholds; the state keeps "
            "it.",
            "[E] withdrawn support: Foster & Swiney 2019; [C] value"),
      HANSA_FIELD(parameters.standing.preemption.transfers_cut)));
  rows.push_back(parameter(
      yearly("preemption.repeal", 0.05,
             "Rate at which a preemption is repealed and gives back all it took; 0 = never.",
             "[C]"),
      HANSA_FIELD(parameters.standing.preemption.repeal)));
  rows.push_back(parameter(
      yearly("preemption.devolution", 0.0,
             "Rate at which the home rule of cities moves to the decentralisation of their state; "
             "0 off.",
             "[E] devolution in parts of the world: Foster & Swiney 2019; [C] off: no series"),
      HANSA_FIELD(parameters.standing.preemption.devolution)));
  rows.push_back(parameter(
      share("preemption.decentralising", 0.0,
            "Share of the power they still hold that states give to their cities each year; it "
            "acts through preemption.devolution; 0 off.",
            "[C] off: no series"),
      HANSA_FIELD(parameters.standing.preemption.decentralising)));
}

}  // namespace

void add_preemption_rows(Rows& rows) {
  add_hazard(rows);
  add_spells(rows);
  add_effects(rows);
}

}  // namespace hansa
