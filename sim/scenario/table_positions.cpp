#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

ParameterRow coefficient(std::string_view key, double standard, std::string_view meaning,
                         std::string_view source = "[C] sign and size") {
  return {.key = key,
          .unit = "1",
          .standard = std::vector<double>{standard},
          .least = -10,
          .most = 10,
          .meaning = meaning,
          .source = source};
}

}  // namespace

/// y_sk = Phi(intercept_k + democracy_k z(V-Dem) + ... + state_noise_k xi_sk), xi and z standard.
void add_position_rows(Rows& rows) {
  rows.push_back(parameter(
      coefficient("positions.intercept", 0.0,
                  "Mean ambition of states on the probit scale: 0 is an ambition of 0.5."),
      HANSA_FIELD(recipe.positions.intercept)));
  rows.push_back(parameter(
      coefficient("positions.democracy", 0.14,
                  "Ambition per standard deviation of electoral democracy, on the probit scale."),
      HANSA_FIELD(recipe.positions.democracy)));
  rows.push_back(parameter(
      coefficient("positions.alignment", 0.14,
                  "Ambition per standard deviation of the ideal point in votes of the UN General "
                  "Assembly, on the probit scale.",
                  "[E] measure: Bailey, Strezhnev & Voeten 2017, doi:10.1177/0022002715595700; "
                  "[C] sign and size"),
      HANSA_FIELD(recipe.positions.alignment)));
  rows.push_back(parameter(
      coefficient("positions.income", 0.1,
                  "Ambition per standard deviation of log GDP per head, on the probit scale."),
      HANSA_FIELD(recipe.positions.income)));
  rows.push_back(parameter(
      coefficient("positions.urban", 0.06,
                  "Ambition per standard deviation of the urban share, on the probit scale."),
      HANSA_FIELD(recipe.positions.urban)));
  rows.push_back(parameter({.key = "positions.state_noise",
                            .unit = "1",
                            .standard = std::vector<double>{0.22},
                            .least = 0,
                            .most = 10,
                            .meaning = "Standard deviation of what the indicators leave open in a "
                                       "state's ambition, on the probit scale.",
                            .source = "[C]"},
                           HANSA_FIELD(recipe.positions.state_noise)));
  rows.push_back(parameter({.key = "positions.gap",
                            .unit = "ambition",
                            .standard = std::vector<double>{0.0},
                            .least = -1,
                            .most = 1,
                            .meaning = "How much more a city wants than its state, on average; at "
                                       "0 cities pull neither way beforehand.",
                            .source = "[C] an axis of every headline map, never a finding"},
                           HANSA_FIELD(recipe.positions.gap)));
  rows.push_back(parameter(
      {.key = "positions.city_noise",
       .unit = "ambition",
       .standard = 0.15,
       .least = 0,
       .most = 1,
       .meaning = "Standard deviation of a city's ideal point about its state's plus the gap.",
       .source = "[C]"},
      HANSA_FIELD(recipe.positions.city_noise)));
  rows.push_back(parameter(
      {.key = "positions.salience_noise",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 5,
       .meaning = "Standard deviation of the log weights that states and cities give to issues.",
       .source = "[C]"},
      HANSA_FIELD(recipe.positions.salience_noise)));
}

}  // namespace hansa
