#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

void add_money_and_agenda(Rows& rows) {
  rows.push_back(
      parameter({.key = "money.budget",
                 .unit = "1",
                 .standard = 0.01,
                 .least = 0,
                 .most = 1,
                 .meaning = "Share of a city's resources that it spends on networks; 0 "
                            "silences networks. Only ratios matter: any other value gives "
                            "the same history, but for the last digit of sums.",
                 .source = "[C]"},
                HANSA_FIELD(parameters.money.budget)));
  rows.push_back(parameter(
      {.key = "money.overhead",
       .unit = "1",
       .standard = 0.001,
       .least = 0,
       .most = 1,
       .meaning = "What one network spends on itself, as a share of all that members pay at the "
                  "start; it stays that amount.",
       .source = "[C] unknown: an axis of every headline map"},
      HANSA_FIELD(parameters.money.overhead)));
  rows.push_back(parameter({.key = "agenda.asks",
                            .unit = "lines",
                            .standard = std::int64_t{2},
                            .least = 0,
                            .most = 10000,
                            .meaning = "Lines of text for which a network presses in one session; "
                                       "0 = all of them.",
                            .source = "[C] limited asks let messages conflict"},
                           HANSA_FIELD(parameters.agenda.asks)));
}

void add_coordination(Rows& rows) {
  constexpr std::string_view unit = "share of gross";
  rows.push_back(parameter({.key = "agenda.coordination_cost0",
                            .unit = unit,
                            .standard = 0.02,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of its means that full coordination costs a network, "
                                       "whatever their number.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.agenda.coordination_cost0)));
  rows.push_back(parameter({.key = "agenda.coordination_cost1",
                            .unit = unit,
                            .standard = 0.001,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share that full coordination costs besides, times "
                                       "n^coordination_exponent for n coordinated networks.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.agenda.coordination_cost1)));
  rows.push_back(parameter({.key = "agenda.coordination_exponent",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 3,
                            .meaning = "How steeply the cost of coordination grows with the number "
                                       "of networks.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.agenda.coordination_exponent)));
}

void add_access(Rows& rows) {
  constexpr std::string_view bouwen =
      "[E] access is traded for goods: Bouwen 2002, doi:10.1080/13501760210138796; [C] value";
  constexpr std::string_view tallberg =
      "[E] drivers: Tallberg et al. 2014, doi:10.1017/S0020818314000149; [C] value";
  rows.push_back(parameter({.key = "access.rate",
                            .unit = "1/year",
                            .standard = 0.1,
                            .least = 0,
                            .most = 12,
                            .meaning = "Greatest rate at which a network gains consultative "
                                       "status, then a seat; 0 = nobody new.",
                            .source = tallberg},
                           HANSA_FIELD(parameters.access.rate)));
  rows.push_back(parameter({.key = "access.threshold",
                            .unit = "1",
                            .standard = 2.0,
                            .least = -20,
                            .most = 20,
                            .meaning = "What a network must offer, on the scale of the log odds of "
                                       "being let in.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.access.threshold)));
  rows.push_back(parameter({.key = "access.expertise",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 20,
                            .meaning = "Weight of a network's expertise in a forum's issues.",
                            .source = bouwen},
                           HANSA_FIELD(parameters.access.expertise)));
  rows.push_back(parameter({.key = "access.population",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 20,
                            .meaning = "Weight of the population that a network represents.",
                            .source = bouwen},
                           HANSA_FIELD(parameters.access.population)));
  rows.push_back(parameter({.key = "access.slots",
                            .unit = "networks",
                            .standard = std::int64_t{30},
                            .least = 0,
                            .most = 100000,
                            .meaning = "Networks with a seat that one session hears in full, those "
                                       "that offer most; the others count as consultative. 0 = no "
                                       "limit, as any comparison of numbers needs.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.access.slots)));
  rows.push_back(parameter({.key = "access.consultative_weight",
                            .unit = "1",
                            .standard = 0.25,
                            .least = 0,
                            .most = 1,
                            .meaning = "How much effort counts under consultative status, relative "
                                       "to a seat.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.access.consultative_weight)));
}

}  // namespace

void add_network_rows(Rows& rows) {
  add_money_and_agenda(rows);
  add_coordination(rows);
  add_access(rows);
}

}  // namespace hansa
