#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

ParameterRow contest_row() {
  return {.key = "attention.contest",
          .unit = "",
          .standard = std::string{"line"},
          .choices = {"line", "forum"},
          .meaning =
              "Whether networks contend for attention on each line of text or for that of "
              "the whole forum.",
          .source = "[C] by whole forums duplication hardly matters",
          .kind = ValueKind::choice,
          .set =
              [](Scenario& scenario, const Value& value) {
                scenario.parameters.attention.contest = std::get<std::string>(value) == "line"
                                                            ? ContestLevel::line
                                                            : ContestLevel::forum;
              },
          .get = [](const Scenario& scenario) -> Value {
            const bool line = scenario.parameters.attention.contest == ContestLevel::line;
            return std::string{line ? "line" : "forum"};
          }};
}

void add_attention(Rows& rows) {
  rows.push_back(parameter(
      {.key = "attention.gamma",
       .unit = "1",
       .standard = 1.0,
       .least = 0.05,
       .most = 10,
       .meaning = "Decisiveness of the contest for attention: below 1 many small voices are heard "
                  "more than one large one, above 1 less, at 1 alike.",
       .source = "[E] form: Skaperdas 1996, doi:10.1007/BF01213906; [C] value: the great unknown, "
                 "an axis of every headline map"},
      HANSA_FIELD(parameters.attention.gamma)));
  rows.push_back(parameter({.key = "attention.entry_cost",
                            .unit = "all gross at the start",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "What it costs a network to turn up at a session, as a "
                                       "share of all that members pay at the start; 0 off.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.attention.entry_cost)));
  rows.push_back(contest_row());
}

void add_lobbying(Rows& rows) {
  rows.push_back(parameter({.key = "lobbying.strength",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "How far a state moves towards messages that have all "
                                       "attention (eta_s); 0 = lobbying moves nobody.",
                            .source = "[C] nothing in the data pins it: vary it"},
                           HANSA_FIELD(parameters.lobbying.strength)));
  rows.push_back(parameter({.key = "lobbying.coherence",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 10,
                            .meaning = "How much messages that point apart lessen the push, as the "
                                       "exponent of their coherence; 0 off.",
                            .source = "[C] off: its sign is a hypothesis"},
                           HANSA_FIELD(parameters.lobbying.coherence)));
  rows.push_back(parameter({.key = "lobbying.corroboration",
                            .unit = "independent voices",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "How many independent voices it takes for half the push "
                                       "(nu); 0 off: one voice is as good as many.",
                            .source = "[C] off: its sign is a hypothesis"},
                           HANSA_FIELD(parameters.lobbying.corroboration)));
  rows.push_back(parameter({.key = "lobbying.own_cities",
                            .unit = "1",
                            .standard = 0.0,
                            .least = -1,
                            .most = 1,
                            .meaning = "How far a state moves towards the mean of its own cities "
                                       "(chi); negative: cities act, so the state need not; 0 off.",
                            .source = "[E] both signs occur: Shipan & Volden 2006, "
                                      "doi:10.1111/j.1540-5907.2006.00218.x; [C] value"},
                           HANSA_FIELD(parameters.lobbying.own_cities)));
  rows.push_back(parameter({.key = "lobbying.persist",
                            .unit = "1",
                            .standard = 0.1,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of the push of one session that a state keeps.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.lobbying.persist)));
  rows.push_back(parameter({.key = "lobbying.anchor",
                            .unit = "1/year",
                            .standard = 0.1,
                            .least = 0,
                            .most = 12,
                            .meaning = "Rate at which a state returns to its own position; at 0 "
                                       "cities get everything in the end.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.lobbying.anchor)));
  rows.push_back(parameter({.key = "lobbying.drift",
                            .unit = "1",
                            .standard = 0.0,
                            .least = 0,
                            .most = 10,
                            .meaning = "How far states' own positions follow the change of "
                                       "democracy and UN votes in states_by_year.csv; 0 off.",
                            .source = "[C] off: the coefficients of positions are ours"},
                           HANSA_FIELD(parameters.lobbying.drift)));
}

}  // namespace

void add_attention_rows(Rows& rows) {
  add_attention(rows);
  add_lobbying(rows);
}

}  // namespace hansa
