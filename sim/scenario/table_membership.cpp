#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::string_view fitted = "[C] fitted to membership moments in a prototype";
constexpr std::string_view lee =
    "[E] sign: Lee 2013, doi:10.1162/GLEP_a_00156; [C] value, fitted in a prototype";
constexpr std::string_view krause =
    "[E] sign: Krause, Yi & Feiock 2016, doi:10.1111/psj.12117; [C] value";

void add_looking(Rows& rows) {
  rows.push_back(parameter({.key = "membership.search",
                            .unit = "looks/network/year",
                            .standard = 1.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "Looks that a city of 100,000 with idle staff takes at an "
                                       "average network in a year; 0 = nobody joins.",
                            .source = fitted},
                           HANSA_FIELD(parameters.membership.search)));
  rows.push_back(parameter({.key = "membership.look_exponent",
                            .unit = "1",
                            .standard = 1.16,
                            .least = 0,
                            .most = 3,
                            .meaning = "Elasticity of looks with respect to population.",
                            .source = lee},
                           HANSA_FIELD(parameters.membership.look_exponent)));
  rows.push_back(parameter({.key = "membership.visibility_exponent",
                            .unit = "1",
                            .standard = 0.42,
                            .least = 0,
                            .most = 2,
                            .meaning = "How steeply the share of looks that a network draws rises "
                                       "with its size: (size + 1) to this power.",
                            .source = fitted},
                           HANSA_FIELD(parameters.membership.visibility_exponent)));
  rows.push_back(parameter({.key = "membership.crowding",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "Whether networks share the looks that 56 would get (1) or "
                                       "each brings its own (0).",
                            .source = "[C] off: its sign is a hypothesis"},
                           HANSA_FIELD(parameters.membership.crowding)));
}

void add_staff(Rows& rows) {
  rows.push_back(parameter({.key = "membership.staff",
                            .unit = "engagement",
                            .standard = 10.0,
                            .least = 0.01,
                            .most = 1e6,
                            .meaning = "Engagement that the staff of a city of 100,000 can carry.",
                            .source = fitted},
                           HANSA_FIELD(parameters.membership.staff)));
  rows.push_back(parameter({.key = "membership.staff_exponent",
                            .unit = "1",
                            .standard = 0.34,
                            .least = 0,
                            .most = 3,
                            .meaning = "Elasticity of staff with respect to population.",
                            .source = fitted},
                           HANSA_FIELD(parameters.membership.staff_exponent)));
  rows.push_back(parameter(
      {.key = "membership.office_staff",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 100,
       .meaning = "Share by which an office of international affairs raises a city's staff.",
       .source = "[C]"},
      HANSA_FIELD(parameters.membership.office_staff)));
  rows.push_back(parameter(
      {.key = "membership.coordination_load",
       .unit = "engagement",
       .standard = 0.03,
       .least = 0,
       .most = 10,
       .meaning = "Staff taken by each pair of memberships that a city must reconcile (xi); it "
                  "also lessens what the city brings to each.",
       .source = fitted},
      HANSA_FIELD(parameters.membership.coordination_load)));
}

void add_cost_table(Rows& rows) {
  rows.push_back(parameter(
      {.key = "membership.cost_years",
       .unit = "year",
       .standard = std::vector<double>{},
       .least = 1800,
       .most = 2500,
       .meaning = "Years, ascending, at which membership.cost is multiplied by cost_values; "
                  "linear between, constant outside; [] = off.",
       .source = "[C] claim: events and technology made it cheaper to work together (Foster & "
                 "Swiney 2019)"},
      HANSA_FIELD(parameters.membership.cost_years)));
  rows.push_back(parameter({.key = "membership.cost_values",
                            .unit = "1",
                            .standard = std::vector<double>{},
                            .least = 0.001,
                            .most = 1000,
                            .meaning = "Factors of membership.cost, one for each of cost_years; "
                                       "it divides foundings as well.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.membership.cost_values)));
}

void add_joining(Rows& rows) {
  rows.push_back(parameter({.key = "membership.join",
                            .unit = "1",
                            .standard = 0.0004,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that a look becomes a membership when nothing "
                                       "speaks for or against it; 0 = nobody joins.",
                            .source = fitted},
                           HANSA_FIELD(parameters.membership.join)));
  rows.push_back(parameter({.key = "membership.cost",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0.001,
                            .most = 1000,
                            .meaning = "Cost of working together across borders: divides the "
                                       "chance to join, multiplies the coordination load; 1 = off.",
                            .source = "[C] claim: cheap travel and talk made networks grow "
                                      "(Foster & Swiney 2019)"},
                           HANSA_FIELD(parameters.membership.cost)));
  add_cost_table(rows);
  rows.push_back(
      parameter(strength("membership.fit", 1.0,
                         "Pull of a network whose niche fits what the city cares for.", krause),
                HANSA_FIELD(parameters.membership.fit)));
  rows.push_back(parameter(strength("membership.same_region", 1.5,
                                    "Pull of a network of the city's own region.", fitted),
                           HANSA_FIELD(parameters.membership.same_region)));
  rows.push_back(
      parameter(strength("membership.away", 3.0,
                         "Push of a network of a region in which the city does not lie.", fitted),
                HANSA_FIELD(parameters.membership.away)));
  rows.push_back(parameter(strength("membership.same_type", 1.0,
                                    "Pull of a network made for the city's type (port, capital, "
                                    "...); half of it when the network is for all types.",
                                    fitted),
                           HANSA_FIELD(parameters.membership.same_type)));
  rows.push_back(parameter(strength("membership.peers", 0.7,
                                    "Pull of the share of comparable cities that are members, "
                                    "counted up to one half.",
                                    lee),
                           HANSA_FIELD(parameters.membership.peers)));
  rows.push_back(parameter(strength("membership.size_class", 1.0,
                                    "Pull of a network made for the city's size class.", fitted),
                           HANSA_FIELD(parameters.membership.size_class)));
  rows.push_back(parameter({.key = "membership.size_class_width",
                            .unit = "log persons",
                            .standard = 1.0,
                            .least = 0.01,
                            .most = 20,
                            .meaning = "Width of a size class on the log scale of population.",
                            .source = fitted},
                           HANSA_FIELD(parameters.membership.size_class_width)));
  rows.push_back(
      parameter(strength("membership.dues", 0.0,
                         "Push of dues relative to the city's resources; 0 off.", krause),
                HANSA_FIELD(parameters.membership.dues)));
}

void add_leaving(Rows& rows) {
  rows.push_back(parameter({.key = "membership.exit",
                            .unit = "1/year",
                            .standard = 0.01,
                            .least = 0,
                            .most = 10,
                            .meaning = "Rate at which a city leaves a network when nothing speaks "
                                       "for or against it; 0 = nobody leaves.",
                            .source = "[C] about 1 % a year in ordinary times"},
                           HANSA_FIELD(parameters.membership.exit)));
  rows.push_back(parameter(
      strength("membership.exit_fit", 0.5, "How much a fitting niche holds members back.", krause),
      HANSA_FIELD(parameters.membership.exit_fit)));
  rows.push_back(parameter(strength("membership.exit_overload", 0.5,
                                    "How much overloaded staff drives members out.", krause),
                           HANSA_FIELD(parameters.membership.exit_overload)));
  rows.push_back(parameter(strength("membership.exit_office", 0.5,
                                    "How much an office of international affairs holds members "
                                    "back.",
                                    krause),
                           HANSA_FIELD(parameters.membership.exit_office)));
  rows.push_back(parameter(
      strength("membership.exit_gain", 0.0,
               "How much members are held back by what a network has obtained for what it costs; "
               "0 off.",
               "[C] off: its sign is a hypothesis"),
      HANSA_FIELD(parameters.membership.exit_gain)));
  rows.push_back(parameter(
      strength("membership.exit_politics", 2.3,
               "How much a state that is hostile to its cities drives them out of networks; acts "
               "where preemption.strength is above 0.",
               "[C] 1 % of members leave in an ordinary year, 10 % in a hostile one"),
      HANSA_FIELD(parameters.membership.exit_politics)));
}

}  // namespace

void add_membership_rows(Rows& rows) {
  add_looking(rows);
  add_staff(rows);
  add_joining(rows);
  add_leaving(rows);
}

}  // namespace hansa
