#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

void add_campaigns(Rows& rows) {
  rows.push_back(parameter(
      {.key = "pledges.campaign_rate",
       .unit = "1/year",
       .standard = 0.0,
       .least = 0,
       .most = 10,
       .meaning = "Pledge campaigns that a network without an open one tables a year; 0 off.",
       .source = "[C] off: a scenario that is about pledges turns it on"},
      HANSA_FIELD(parameters.pledges.campaign.rate)));
  rows.push_back(parameter(
      {.key = "pledges.campaigns",
       .unit = "",
       .standard = std::vector<std::string>{},
       .meaning = "Campaigns that take place whatever the rate, each as \"network issue date\" or "
                  "\"network issue date ambition\"; without ambition the secretariat chooses it.",
       .source = "[C]"},
      HANSA_FIELD(parameters.pledges.campaign.given)));
  rows.push_back(parameter({.key = "pledges.depth",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 10,
                            .meaning = "How much a secretariat cares for ambition against "
                                       "participation (omega); 0: as many signatures as can be.",
                            .source = "[E] broad but shallow: Barrett 2002, "
                                      "doi:10.1007/s101020100042; [C] value"},
                           HANSA_FIELD(parameters.pledges.campaign.depth)));
  rows.push_back(parameter({.key = "pledges.norm",
                            .unit = "utility",
                            .standard = 0.1,
                            .least = 0,
                            .most = 10,
                            .meaning = "What signing is worth for itself, per unit of ambition.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.pledges.campaign.norm)));
  rows.push_back(parameter({.key = "pledges.conformity",
                            .unit = "utility",
                            .standard = 0.2,
                            .least = 0,
                            .most = 1000,
                            .meaning = "What signing is worth more, per unit of ambition, when all "
                                       "other members sign; in proportion to their share.",
                            .source = "[E] thresholds: Granovetter 1978, doi:10.1086/226707; [C] "
                                      "value"},
                           HANSA_FIELD(parameters.pledges.campaign.conformity)));
  rows.push_back(parameter(
      {.key = "pledges.cost",
       .unit = "utility",
       .standard = 0.1,
       .least = 0,
       .most = 1000,
       .meaning = "Cost of one unit of ambition to a city of full capacity and autonomy; divided "
                  "by capacity times autonomy.",
       .source = "[C]"},
      HANSA_FIELD(parameters.pledges.campaign.cost)));
  rows.push_back(parameter({.key = "pledges.preemption",
                            .unit = "utility",
                            .standard = 0.5,
                            .least = 0,
                            .most = 1000,
                            .meaning = "Cost of one unit of ambition to a city whose state has "
                                       "taken the issue from it.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.pledges.campaign.preemption)));
  rows.push_back(parameter(
      {.key = "pledges.capacity_half",
       .unit = "persons",
       .standard = 100000.0,
       .least = 0,
       .most = 1e9,
       .meaning = "Population at which a city has half of full capacity, n/(n + this); an office "
                  "of international affairs counts as a population twice as large; 0: full "
                  "capacity for all.",
       .source = "[C]"},
      HANSA_FIELD(parameters.pledges.campaign.capacity_half)));
  rows.push_back(parameter({.key = "pledges.open_years",
                            .unit = "years",
                            .standard = 10.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "How long a campaign can be signed; 0 = for ever.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.pledges.campaign.open_years)));
}

/// A coefficient of the log hazard.
ParameterRow effect(std::string_view key, double standard, std::string_view meaning,
                    std::string_view source) {
  return {.key = key,
          .unit = "log 1/year",
          .standard = standard,
          .least = -20,
          .most = 20,
          .meaning = meaning,
          .source = source};
}

constexpr std::string_view shipan_volden =
    "[E] Shipan & Volden 2008, doi:10.1111/j.1540-5907.2008.00346.x; [C] off: its size is unknown";

void add_spread(Rows& rows) {
  rows.push_back(parameter(
      {.key = "pledges.spread",
       .unit = "1",
       .standard = 1.0,
       .least = 0,
       .most = 100,
       .meaning = "Multiplies the hazard of signing after the table, in cities inside and outside "
                  "the network and in towns; 0: only members sign, at the table.",
       .source = "[C]"},
      HANSA_FIELD(parameters.pledges.spread.strength)));
  rows.push_back(
      parameter(effect("pledges.base", -4.0,
                       "Log of the hazard of a city without any of the reasons below.", "[C]"),
                HANSA_FIELD(parameters.pledges.spread.base)));
  rows.push_back(parameter({.key = "pledges.state_spread",
                            .unit = "log 1/year",
                            .standard = 1.5,
                            .least = 0,
                            .most = 10,
                            .meaning = "Standard deviation of what a state adds to the log hazard "
                                       "of one campaign.",
                            .source = "[C] value: joins of the Covenant of Mayors"},
                           HANSA_FIELD(parameters.pledges.spread.state_spread)));
  rows.push_back(parameter(
      {.key = "pledges.state_effects",
       .unit = "",
       .standard = std::vector<std::string>{},
       .meaning = "What named states add to the log hazard instead of a draw, each as \"state "
                  "effect\", as in \"ITA 3.6\"; for all campaigns.",
       .source = "[C] for campaigns that are known"},
      HANSA_FIELD(parameters.pledges.spread.state_effects)));
  rows.push_back(parameter(
      effect("pledges.neighbours", 0.0,
             "Effect of the share of cities of its state that stand by the pledge.", shipan_volden),
      HANSA_FIELD(parameters.pledges.spread.neighbours)));
  rows.push_back(
      parameter(effect("pledges.imitation", 0.0,
                       "Effect of a pledge of the next larger city of its state.", shipan_volden),
                HANSA_FIELD(parameters.pledges.spread.imitation)));
  rows.push_back(
      parameter(effect("pledges.capacity", 0.0, "Effect of a city's capacity, from none to full.",
                       "[E] sign: Krause, Yi & Feiock 2016; [C] off: its size is unknown"),
                HANSA_FIELD(parameters.pledges.spread.capacity)));
  rows.push_back(
      parameter(effect("pledges.mandate", 2.0,
                       "Taken off where the state has taken the issue from the city.", "[C]"),
                HANSA_FIELD(parameters.pledges.spread.mandate)));
  rows.push_back(parameter(
      effect("pledges.gridlock", 0.0,
             "Effect of a gridlocked state; positive: cities step in; negative: they are stuck "
             "with it.",
             "[C] off: its sign is a hypothesis"),
      HANSA_FIELD(parameters.pledges.spread.gridlock)));
  rows.push_back(parameter(
      effect("pledges.gap", 0.0,
             "Effect of the gap between what a city wants and what its state does; positive: "
             "cities fill it; negative: they echo their state.",
             "[C] off: its sign is a hypothesis"),
      HANSA_FIELD(parameters.pledges.spread.gap)));
  rows.push_back(parameter({.key = "pledges.peers",
                            .unit = "1/year",
                            .standard = 0.0,
                            .least = 0,
                            .most = 100,
                            .meaning = "Hazard added where all co-members of a city's networks "
                                       "stand by the pledge (q_peer); in proportion to their "
                                       "share; towns learn from the towns of their state.",
                            .source = "[E] form: Bass 1969, doi:10.1287/mnsc.15.5.215; [C] off"},
                           HANSA_FIELD(parameters.pledges.spread.peers)));
  rows.push_back(parameter(
      {.key = "pledges.success",
       .unit = "1",
       .standard = 1.0,
       .least = 0,
       .most = 1,
       .meaning = "How much a co-member's pledge counts for what it has delivered of it rather "
                  "than for its signature.",
       .source = "[E] Shipan & Volden 2008: success spreads; [C] value"},
      HANSA_FIELD(parameters.pledges.spread.success)));
  rows.push_back(parameter(
      {.key = "pledges.size",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 1,
       .meaning = "How much more large cities learn from peers, and less they imitate, than small "
                  "ones; 0: alike.",
       .source = "[E] sign: Shipan & Volden 2008; [C] value"},
      HANSA_FIELD(parameters.pledges.spread.size)));
  rows.push_back(parameter({.key = "pledges.ramp",
                            .unit = "years",
                            .standard = 2.0,
                            .least = 0,
                            .most = 100,
                            .meaning = "Time in which a campaign becomes known: the hazard is "
                                       "multiplied by 1 - exp(-age/ramp); 0: known at once.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.pledges.spread.ramp)));
}

void add_pools(Rows& rows) {
  rows.push_back(parameter({.key = "pledges.pools",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of the towns below the world's threshold that "
                                       "campaigns can reach; 0 off.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.pledges.pools.reach)));
  rows.push_back(parameter(
      {.key = "pledges.batched",
       .unit = "1",
       .standard = 0.7,
       .least = 0,
       .most = 1,
       .meaning = "Share of towns' expected joins that coordinators enrol in batches; 0 off.",
       .source = "[C] value: monthly joins of the Covenant of Mayors"},
      HANSA_FIELD(parameters.pledges.pools.batched)));
  rows.push_back(parameter({.key = "pledges.batch_size",
                            .unit = "towns",
                            .standard = 20.0,
                            .least = 1,
                            .most = 10000,
                            .meaning = "Mean size of a batch.",
                            .source = "[C] value: monthly joins of the Covenant of Mayors"},
                           HANSA_FIELD(parameters.pledges.pools.batch_size)));
}

ParameterRow rate(std::string_view key, double standard, std::string_view meaning,
                  std::string_view source) {
  return {.key = key,
          .unit = "1/year",
          .standard = standard,
          .least = 0,
          .most = 100,
          .meaning = meaning,
          .source = source};
}

constexpr std::string_view hardness =
    "[E] Abbott, Keohane, Moravcsik, Slaughter & Snidal 2000, doi:10.1162/002081800551280; [C] "
    "value: pledges are soft";

void add_delivery(Rows& rows) {
  rows.push_back(
      parameter(rate("pledges.delivery", 0.1,
                     "Rate at which a city of full capacity and autonomy closes what it "
                     "still owes of a pledge, if nothing binds it (r0).",
                     "[E] Chayes & Chayes 1993, doi:10.1017/S0020818300027910; [C] value"),
                HANSA_FIELD(parameters.pledges.delivery.base)));
  rows.push_back(parameter(rate("pledges.delivery_hardness", 0.2,
                                "Added at full obligation and delegation (r1).", "[C]"),
                           HANSA_FIELD(parameters.pledges.delivery.hardness)));
  rows.push_back(parameter(rate("pledges.delivery_detection", 0.2,
                                "Added at full precision and delegation (r2).", "[C]"),
                           HANSA_FIELD(parameters.pledges.delivery.detection)));
  rows.push_back(parameter(share("pledges.obligation", 0.2, "Obligation of a pledge.", hardness),
                           HANSA_FIELD(parameters.pledges.delivery.obligation)));
  rows.push_back(parameter(share("pledges.precision", 0.5,
                                 "Precision of a pledge, and the chance that a review sees how far "
                                 "a city falls short.",
                                 hardness),
                           HANSA_FIELD(parameters.pledges.delivery.precision)));
  rows.push_back(parameter(share("pledges.delegation", 0.1, "Delegation of a pledge.", hardness),
                           HANSA_FIELD(parameters.pledges.delivery.delegation)));
  rows.push_back(
      parameter(share("pledges.delivery_peers", 0.0,
                      "How much faster the unbound rate gets when co-signatories have delivered "
                      "all: r0 (1 + this "
                      "x their share).",
                      "[E] Guzman 2008, doi:10.1093/acprof:oso/9780195305562.001.0001; [C] off"),
                HANSA_FIELD(parameters.pledges.delivery.peers)));
  rows.push_back(
      parameter(rate("pledges.review", 0.5, "Reviews of a pledge a year; 0: nobody checks.",
                     "[C] the Covenant of Mayors asks for a report every two years"),
                HANSA_FIELD(parameters.pledges.delivery.review)));
  rows.push_back(parameter(share("pledges.report", 0.95,
                                 "Chance that a city reports at a review; one that does not is put "
                                 "on hold, and at the next time its pledge lapses.",
                                 "[C] networks suspend 1 to 10 % at a review"),
                           HANSA_FIELD(parameters.pledges.delivery.report)));
}

}  // namespace

void add_pledges_rows(Rows& rows) {
  add_campaigns(rows);
  add_spread(rows);
  add_pools(rows);
  add_delivery(rows);
}

}  // namespace hansa
