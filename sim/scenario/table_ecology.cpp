#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::string_view density =
    "[E] density dependence: Hannan & Freeman 1989, ISBN 0-674-64348-8; of world politics: "
    "Abbott, Green & Keohane 2016, doi:10.1017/S0020818315000338; [C] value fitted to the "
    "European list of 56";

void add_foundings(Rows& rows) {
  rows.push_back(parameter(
      {.key = "founding.rate",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 100,
       .meaning = "Multiplies the foundings of networks; 0 = the number is the experimenter's.",
       .source = "[C] off: a number that answers to success is confounded with it"},
      HANSA_FIELD(parameters.ecology.founding.rate)));
  rows.push_back(parameter({.key = "founding.frame",
                            .unit = "networks",
                            .standard = 56.0,
                            .least = 1,
                            .most = 100000,
                            .meaning = "Networks that the world is meant to cover; foundings and "
                                       "the density they answer to scale with it.",
                            .source = "[C] 56 in the European list, 200 to 300 in the world"},
                           HANSA_FIELD(parameters.ecology.founding.frame)));
  rows.push_back(parameter({.key = "founding.level",
                            .unit = "ln(1/year)",
                            .standard = -0.53,
                            .least = -20,
                            .most = 20,
                            .meaning = "Log of the foundings a year of a frame of 56 without any "
                                       "network.",
                            .source = density},
                           HANSA_FIELD(parameters.ecology.founding.level)));
  rows.push_back(parameter({.key = "founding.density",
                            .unit = "1",
                            .standard = 0.111,
                            .least = -10,
                            .most = 10,
                            .meaning = "What each network of a frame of 56 adds to the log of "
                                       "foundings: legitimacy.",
                            .source = density},
                           HANSA_FIELD(parameters.ecology.founding.density)));
  rows.push_back(parameter({.key = "founding.crowding",
                            .unit = "1",
                            .standard = -0.00197,
                            .least = -1,
                            .most = 1,
                            .meaning = "What the square of their number adds: competition.",
                            .source = density},
                           HANSA_FIELD(parameters.ecology.founding.crowding)));
  rows.push_back(parameter({.key = "founding.event",
                            .unit = "1",
                            .standard = 0.0,
                            .least = -20,
                            .most = 20,
                            .meaning = "Added to the log of foundings in years of UN summits.",
                            .source = "[C] 0: the shipped table shows no spike"},
                           HANSA_FIELD(parameters.ecology.founding.event)));
  rows.push_back(parameter({.key = "founding.resources",
                            .unit = "1",
                            .standard = 0.0,
                            .least = -20,
                            .most = 20,
                            .meaning = "Times the log of what members pay to all networks, in what "
                                       "they paid at the start; added to the log of foundings.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.founding.resources)));
}

void add_newborn(Rows& rows) {
  rows.push_back(parameter({.key = "founding.imitation",
                            .unit = "1",
                            .standard = 0.3,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that a new network copies the issues of one that "
                                       "stands; else it takes those served least.",
                            .source = "[C] duplication apart from number"},
                           HANSA_FIELD(parameters.ecology.founding.imitation)));
  rows.push_back(parameter({.key = "founding.mirror",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that a new network copies the issues of a forum "
                                       "and meets for it alone, as the U20 does for the G20.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.founding.mirror)));
  rows.push_back(parameter({.key = "founding.founders",
                            .unit = "cities",
                            .standard = std::int64_t{5},
                            .least = 1,
                            .most = 10000,
                            .meaning = "Cities that found a network.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.founding.founders)));
  rows.push_back(parameter({.key = "founding.global_share",
                            .unit = "1",
                            .standard = 0.35,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that a new network is global, not regional.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.founding.global_share)));
  rows.push_back(parameter({.key = "founding.size_class_share",
                            .unit = "1",
                            .standard = 0.1,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that a new network aims at cities of one size.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.founding.size_class_share)));
}

void add_ends(Rows& rows) {
  constexpr std::string_view newness =
      "[E] liability of newness and smallness: Freeman, Carroll & Hannan 1983, "
      "doi:10.2307/2094928; [C] value";
  rows.push_back(parameter({.key = "dissolution.rate",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 12,
                            .meaning = "Rate at which a new network of one member dissolves; 0 = "
                                       "off. Members leave.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.dissolution.rate)));
  rows.push_back(parameter({.key = "dissolution.age",
                            .unit = "1",
                            .standard = 0.5,
                            .least = 0,
                            .most = 10,
                            .meaning = "How steeply that rate falls with 1 + years of age.",
                            .source = newness},
                           HANSA_FIELD(parameters.ecology.dissolution.age)));
  rows.push_back(parameter({.key = "dissolution.size",
                            .unit = "1",
                            .standard = 0.3,
                            .least = 0,
                            .most = 10,
                            .meaning = "How steeply that rate falls with the number of members.",
                            .source = newness},
                           HANSA_FIELD(parameters.ecology.dissolution.size)));
  rows.push_back(parameter({.key = "dissolution.donor_loss",
                            .unit = "1",
                            .standard = 1.0,
                            .least = -10,
                            .most = 10,
                            .meaning = "Log of the factor at which a network dissolves that lost "
                                       "a donor with all the say.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.dissolution.donor_loss)));
  rows.push_back(parameter({.key = "consolidation.rate",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 100,
                            .meaning = "Rate at which two networks merge that do the same for the "
                                       "same members and would save by it; 0 = off.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.consolidation.rate)));
  rows.push_back(parameter({.key = "consolidation.fit_value",
                            .unit = "1",
                            .standard = 0.5,
                            .least = 0,
                            .most = 1000,
                            .meaning = "Overhead, as a share of means, for which members give up "
                                       "one unit of fit.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.consolidation.fit_value)));
}

void add_federations_and_money(Rows& rows) {
  rows.push_back(parameter({.key = "peak.rate",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 100,
                            .meaning = "Rate at which networks that would gain by it form a peak "
                                       "body, or join it; 0 = off.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.peak.rate)));
  rows.push_back(parameter({.key = "peak.quorum",
                            .unit = "1",
                            .standard = 0.2,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of the population of cities that a peak body must "
                                       "represent.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.ecology.peak.quorum)));
  rows.push_back(parameter({.key = "donors.money",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of its say in the message that a donor pays for; "
                                       "0 = donors speak and do not pay.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.donors.money)));
  rows.push_back(parameter({.key = "donors.leave",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 12,
                            .meaning = "Rate at which a donor leaves for good; 0 = off.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.donors.leave)));
  rows.push_back(parameter({.key = "allies.networks",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "What private and civil allies add to what networks can "
                                       "spend, by what members pay, in all that these paid at the "
                                       "start; 0 = off.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.allies.networks)));
  rows.push_back(parameter({.key = "allies.states",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "What allies of states against cities add to the lobby of "
                                       "each forum, in the same unit; 0 = off.",
                            .source = "[C] off"},
                           HANSA_FIELD(parameters.ecology.allies.states)));
}

}  // namespace

void add_ecology_rows(Rows& rows) {
  add_foundings(rows);
  add_newborn(rows);
  add_ends(rows);
  add_federations_and_money(rows);
}

}  // namespace hansa
