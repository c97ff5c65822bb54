#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

ParameterRow model_row() {
  return {.key = "summit.model",
          .unit = "",
          .standard = std::string{"winset"},
          .choices = {"winset", "median", "nash", "kalai_smorodinsky", "challenge", "condorcet",
                      "exchange"},
          .meaning =
              "Bargaining model that writes the proposal of a session; the forum's rule then "
              "lets it pass or part of it. winset: the power- and salience-weighted mean. "
              "challenge and exchange are slow with many members.",
          .source = "[E] docs/negotiation.md has the source of each",
          .kind = ValueKind::choice,
          .set =
              [](Scenario& scenario, const Value& value) {
                scenario.parameters.summit.model = std::get<std::string>(value);
              },
          .get = [](const Scenario& scenario) -> Value {
            const auto& model = scenario.parameters.summit.model;
            return model.empty() ? std::string{"winset"} : model;
          }};
}

void add_summit(Rows& rows) {
  rows.push_back(parameter({.key = "summit.slack",
                            .unit = "utility",
                            .standard = 0.006,
                            .least = 0,
                            .most = 10,
                            .meaning = "Mean of the loss that states accept for the sake of an "
                                       "agreement, drawn anew for each session; 0 off.",
                            .source = "[C] without it one state freezes every text for ever"},
                           HANSA_FIELD(parameters.summit.slack)));
  rows.push_back(parameter({.key = "summit.least_progress",
                            .unit = "1",
                            .standard = 0.2,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of the proposed change below which a session ends "
                                       "without agreement.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.summit.least_progress)));
  rows.push_back(parameter({.key = "summit.least_move",
                            .unit = "ambition",
                            .standard = 0.005,
                            .least = 0,
                            .most = 1,
                            .meaning = "Change of text below which a session ends without "
                                       "agreement.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.summit.least_move)));
  rows.push_back(parameter({.key = "summit.stale",
                            .unit = "1/year",
                            .standard = 0.02,
                            .least = 0,
                            .most = 1,
                            .meaning = "Rate at which a text loses its ambition as time passes.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.summit.stale)));
  rows.push_back(parameter({.key = "summit.burn_in",
                            .unit = "sessions",
                            .standard = std::int64_t{15},
                            .least = 0,
                            .most = 1000,
                            .meaning = "Sessions without cities that each forum has held before "
                                       "the start, where the table gives no text.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.summit.burn_in)));
  rows.push_back(model_row());
}

void add_learning(Rows& rows) {
  rows.push_back(parameter({.key = "learning.weight",
                            .unit = "1 a year",
                            .standard = 0.1,
                            .least = 0,
                            .most = 1,
                            .meaning = "How far a city moves in a year towards what it sees; 0 "
                                       "off.",
                            .source = "[E] form: DeGroot 1974, "
                                      "doi:10.1080/01621459.1974.10480137; [C] value"},
                           HANSA_FIELD(parameters.learning.weight)));
  rows.push_back(parameter({.key = "learning.networks",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "Weight of the messages of a city's networks in what it "
                                       "sees.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.learning.networks)));
  rows.push_back(parameter({.key = "learning.ties",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 1000,
                            .meaning = "Weight of tied cities (twin towns) in what a city sees.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.learning.ties)));
  rows.push_back(parameter({.key = "learning.confidence",
                            .unit = "ambition",
                            .standard = 0.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "Views farther away than this are not listened to; 0 = all "
                                       "are.",
                            .source = "[E] form: Hegselmann & Krause 2002, JASSS 5(3) 2; [C] off"},
                           HANSA_FIELD(parameters.learning.confidence)));
  rows.push_back(parameter({.key = "learning.anchor",
                            .unit = "1",
                            .standard = 0.5,
                            .least = 0,
                            .most = 1,
                            .meaning = "Weight of a city's first ideal against what it sees; 0 = "
                                       "none.",
                            .source = "[E] form: Friedkin & Johnsen 1990, "
                                      "doi:10.1080/0022250X.1990.9990069; [C] value"},
                           HANSA_FIELD(parameters.learning.anchor)));
}

}  // namespace

void add_politics_rows(Rows& rows) {
  add_summit(rows);
  add_learning(rows);
}

}  // namespace hansa
