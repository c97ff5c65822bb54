#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

void add_regimes(Rows& rows) {
  rows.push_back(parameter(
      {.key = "politics.gridlock",
       .unit = "1/year",
       .standard = 0.05,
       .least = 0,
       .most = 100,
       .meaning = "Rate at which a state falls into gridlock; it then ratifies only what its "
                  "domestic ratifier accepts too. 0 off.",
       .source = "[E] Krehbiel 1998; Tsebelis 1995, doi:10.1017/S0007123400007225; [C] value"},
      HANSA_FIELD(parameters.politics.gridlock)));
  rows.push_back(parameter({.key = "politics.recovery",
                            .unit = "1/year",
                            .standard = 0.2,
                            .least = 0,
                            .most = 100,
                            .meaning = "Rate at which a gridlocked state becomes able to act.",
                            .source = "[C] spells of five years, as a term of office or so"},
                           HANSA_FIELD(parameters.politics.recovery)));
}

void add_bonds(Rows& rows) {
  rows.push_back(parameter(
      {.key = "politics.renege",
       .unit = "1/year",
       .standard = 0.02,
       .least = 0,
       .most = 100,
       .meaning =
           "Rate at which a state renounces a text of hardness 1, in proportion to hardness, "
           "until the forum adopts another; soft texts are left undone instead. 0 off.",
       .source = "[E] states do leave treaties: Helfer 2005, Virginia Law Review 91(7); [C] value"},
      HANSA_FIELD(parameters.politics.renege)));
  rows.push_back(parameter({.key = "politics.leave",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 100,
                            .meaning = "Rate at which a state leaves a forum; what its cities pay "
                                       "for networks then counts for nothing there. 0 off.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.politics.leave)));
  rows.push_back(parameter({.key = "politics.rejoin",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 100,
                            .meaning = "Rate at which a state returns to a forum that it left for "
                                       "no stated time.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.politics.rejoin)));
}

void add_principals(Rows& rows) {
  rows.push_back(parameter({.key = "politics.capture",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "How far lobbies at home move each state towards their "
                                       "ideal before a session, with and without cities; 0 off.",
                            .source = "[E] capture: Stigler 1971, doi:10.2307/3003160; [C] form"},
                           HANSA_FIELD(parameters.politics.capture)));
  rows.push_back(parameter({.key = "politics.lobby_ideal",
                            .unit = "ambition",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "What lobbies at home want of every line; 0 = that the text "
                                       "says nothing.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.politics.lobby_ideal)));
  rows.push_back(
      parameter({.key = "politics.city_accountability",
                 .unit = "1/year",
                 .standard = 0.0,
                 .least = 0,
                 .most = 100,
                 .meaning = "Rate at which a city's ideal returns to that of its public, "
                            "its first ideal (r_c); 0 off.",
                 .source = "[C] that cities answer faster than states is a hypothesis"},
                HANSA_FIELD(parameters.politics.city_accountability)));
  rows.push_back(parameter(
      {.key = "politics.state_accountability",
       .unit = "1/year",
       .standard = 0.0,
       .least = 0,
       .most = 100,
       .meaning = "Rate at which a state's ideal moves to that of its public, its cities' and its "
                  "countryside's first ideals weighted by the urban share (r_s); 0 off.",
       .source = "[C]"},
      HANSA_FIELD(parameters.politics.state_accountability)));
}

void add_delivery(Rows& rows) {
  const auto rate = [&rows](std::string_view key, double standard, std::string_view meaning,
                            std::string_view source, auto field) {
    rows.push_back(parameter({.key = key,
                              .unit = "1/year",
                              .standard = standard,
                              .least = 0,
                              .most = 1e6,
                              .meaning = meaning,
                              .source = source},
                             field));
  };
  rate("compliance.rate", 0.1, "Rate at which states deliver on any text (r0); 0 off.",
       "[E] most comply with most: Chayes & Chayes 1993, doi:10.1017/S0020818300027910; [C] value",
       HANSA_FIELD(parameters.compliance.rate));
  rate("compliance.hardness", 0.2,
       "Added for a text of hardness 1, obligation times delegation (r1); 0 off.",
       "[E] Abbott & Snidal 2000, doi:10.1162/002081800551280; [C] value",
       HANSA_FIELD(parameters.compliance.hardness));
  rate("compliance.enforcement", 0.5,
       "Added for precision times delegation of 1: who can be caught and sanctioned delivers (r2); "
       "0 off.",
       "[E] Downs, Rocke & Barsoom 1996, doi:10.1017/S0020818300033427; [C] value",
       HANSA_FIELD(parameters.compliance.enforcement));
  rate("compliance.reputation", 0.1,
       "Added for a state of full reputation, which has most to lose; 0 off.",
       "[E] Guzman 2008, doi:10.1093/acprof:oso/9780195305562.001.0001; [C] form and value",
       HANSA_FIELD(parameters.compliance.reputation));
  rate("compliance.relapse", 0.2,
       "Rate at which a state that a text binds no more returns to what it wants of it itself.",
       "[C]", HANSA_FIELD(parameters.compliance.relapse));
  rate("compliance.detection", 1.0,
       "Rate at which a shortfall is detected where the text has precision 1; 0 off.",
       "[E] sign: Abbott & Snidal 2000, doi:10.1162/002081800551280; [C] value",
       HANSA_FIELD(parameters.compliance.detection));
}

void add_consequences(Rows& rows) {
  rows.push_back(parameter({.key = "compliance.sanction",
                            .unit = "1",
                            .standard = 0.5,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of a detected shortfall that sanctions make good "
                                       "where hardness is 1, in proportion to hardness; 0 off.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.compliance.sanction)));
  rows.push_back(parameter({.key = "compliance.reputation_cost",
                            .unit = "1",
                            .standard = 0.5,
                            .least = 0,
                            .most = 10,
                            .meaning = "Reputation that a state loses by a detected shortfall of "
                                       "1; 0 off.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.compliance.reputation_cost)));
  rows.push_back(parameter({.key = "compliance.reputation_recovery",
                            .unit = "1/year",
                            .standard = 0.1,
                            .least = 0,
                            .most = 100,
                            .meaning = "Rate at which lost reputation is forgiven.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.compliance.reputation_recovery)));
}

}  // namespace

void add_regimes_rows(Rows& rows) {
  add_regimes(rows);
  add_bonds(rows);
  add_principals(rows);
  add_delivery(rows);
  add_consequences(rows);
}

}  // namespace hansa
