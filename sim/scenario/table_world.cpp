#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

void add_tables(Rows& rows) {
  rows.push_back(parameter(
      {.key = "world.kind",
       .unit = "",
       .standard = std::string{"synthetic"},
       .choices = {"observed", "synthetic", "given"},
       .meaning = "Where the world comes from: observed tables whose blanks are completed, a "
                  "generated world, or complete tables of your own taken as they are.",
       .source = ""},
      HANSA_FIELD(recipe.kind)));
  rows.push_back(parameter({.key = "world.folder",
                            .unit = "",
                            .standard = std::string{},
                            .meaning = "Folder of CSV tables (kinds observed and given), seen from "
                                       "the scenario file that names it.",
                            .source = ""},
                           HANSA_FIELD(recipe.folder)));
  rows.push_back(parameter(
      {.key = "world.issues",
       .unit = "",
       .standard = std::vector<std::string>{"climate", "migration", "health", "sustainable",
                                            "peace", "culture"},
       .meaning = "Names of the issues that forums negotiate; columns of forums.csv bear them.",
       .source = "[C] the six issues that the source names most: Foster & Swiney 2019"},
      HANSA_FIELD(recipe.issues)));
}

void add_completion(Rows& rows) {
  rows.push_back(
      parameter({.key = "world.complete_networks_to",
                 .unit = "networks",
                 .standard = std::int64_t{60},
                 .least = 0,
                 .most = 10000,
                 .meaning = "Synthetic networks are added to the starting ones up to this number "
                            "(observed world); 0 adds none.",
                 .source = "[E] about 60 city networks existed in 1985: Foster & Swiney 2019"},
                HANSA_FIELD(recipe.complete_networks_to)));
  rows.push_back(parameter(
      {.key = "world.fill_share",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 1,
       .meaning = "Share of a network's listed size that is filled with members drawn by the "
                  "membership rules where no member list is known; 0 fills none.",
       .source = "[C] the tables hold cities of 250,000 and more, about half of listed members"},
      HANSA_FIELD(recipe.fill_share)));
  rows.push_back(parameter(
      {.key = "world.office_share",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 1,
       .meaning = "Share of cities of one million that have an office of international affairs "
                  "at the start.",
       .source = "[C]"},
      HANSA_FIELD(recipe.office_share)));
}

void add_summit(Rows& rows) {
  rows.push_back(parameter({.key = "world.summit_issue",
                            .unit = "",
                            .standard = std::string{},
                            .meaning = "Issue that the table summit.csv of the folder tells in "
                                       "detail; its lines take the issue's place.",
                            .source = ""},
                           HANSA_FIELD(recipe.summit_issue)));
  rows.push_back(parameter({.key = "world.summit_forum",
                            .unit = "",
                            .standard = std::string{},
                            .meaning = "Forum where the blocs of summit.csv meet; states without "
                                       "a bloc have no seat there.",
                            .source = ""},
                           HANSA_FIELD(recipe.summit_forum)));
}

void add_states(Rows& rows) {
  rows.push_back(parameter(
      {.key = "world.sovereignty",
       .unit = "utility",
       .standard = 0.33,
       .least = 0,
       .most = 100,
       .meaning = "Cost to a state of one unit of hardness (obligation times delegation) where "
                  "the table gives none; 0 makes hard texts as easy as soft ones.",
       .source = "[E] sign: Abbott & Snidal 2000, doi:10.1162/002081800551280; [C] value: a "
                 "treaty of hardness 0.15 then costs 0.05"},
      HANSA_FIELD(recipe.sovereignty)));
  rows.push_back(parameter(
      {.key = "world.openness",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 1,
       .meaning = "Openness to cities of a state at full electoral democracy.",
       .source = "[E] sign: Tallberg et al. 2014, doi:10.1017/S0020818314000149; [C] value"},
      HANSA_FIELD(recipe.openness)));
  rows.push_back(parameter({.key = "world.stubbornness",
                            .unit = "1",
                            .standard = 0.2,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of lobbying that does not move a state.",
                            .source = "[C]"},
                           HANSA_FIELD(recipe.stubbornness)));
  rows.push_back(parameter(
      {.key = "world.ratifier_distance",
       .unit = "ambition",
       .standard = 0.1,
       .least = 0,
       .most = 1,
       .meaning = "Standard deviation of the domestic ratifier's ideal point about the state's.",
       .source = "[E] two levels: Putnam 1988, doi:10.1017/S0020818300027697; [C] value"},
      HANSA_FIELD(recipe.ratifier_distance)));
}

void add_networks(Rows& rows) {
  rows.push_back(parameter(
      {.key = "world.charter",
       .unit = "1",
       .standard = 0.5,
       .least = 0,
       .most = 1,
       .meaning = "Who rules inside a network: 0 one city one vote, 1 weight by resources.",
       .source = "[C]"},
      HANSA_FIELD(recipe.charter)));
  rows.push_back(parameter(
      {.key = "world.donor_share",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 0.99,
       .meaning = "Share of a donor in what a network says; 0 leaves the message to its members.",
       .source = "[C] off: its sign is a hypothesis"},
      HANSA_FIELD(recipe.donor_share)));
  rows.push_back(parameter({.key = "world.visibility_sd",
                            .unit = "1",
                            .standard = 0.84,
                            .least = 0,
                            .most = 5,
                            .meaning = "Standard deviation of the log visibility of networks.",
                            .source = "[C] fitted to the spread of network sizes in a prototype"},
                           HANSA_FIELD(recipe.visibility_sd)));
  rows.push_back(parameter({.key = "world.equal_niches",
                            .unit = "",
                            .standard = false,
                            .meaning = "Whether every network cares for all issues alike.",
                            .source = "[C] for the neutral benchmark"},
                           HANSA_FIELD(recipe.equal_niches)));
}

ParameterRow access_row() {
  return {.key = "world.access",
          .unit = "",
          .standard = std::string{"table"},
          .choices = {"table", "all"},
          .meaning =
              "Which networks forums know at the start: those of the table, or all of them "
              "with a seat, later ones included.",
          .source = "[C] all: for the neutral benchmark",
          .kind = ValueKind::choice,
          .set =
              [](Scenario& scenario, const Value& value) {
                scenario.recipe.all_access = std::get<std::string>(value) == "all";
              },
          .get = [](const Scenario& scenario) -> Value {
            return std::string{scenario.recipe.all_access ? "all" : "table"};
          }};
}

void add_forums(Rows& rows) {
  rows.push_back(access_row());
  rows.push_back(parameter(
      {.key = "world.capacity",
       .unit = "lines",
       .standard = std::int64_t{0},
       .least = 0,
       .most = 1000,
       .meaning = "Lines of text that one session of any forum can move; 0 leaves the table's.",
       .source = "[C]"},
      HANSA_FIELD(recipe.capacity)));
  rows.push_back(parameter(
      {.key = "world.hardness",
       .unit = "1",
       .standard = std::vector<double>{},
       .least = 0,
       .most = 1,
       .length = 3,
       .meaning = "Obligation, precision and delegation of the texts of every forum, as in [0.9, "
                  "0.8, 0.5] for hard law and [0, 0.2, 0] for soft; [] leaves each table's.",
       .source = "[E] the three: Abbott & Snidal 2000, doi:10.1162/002081800551280; [C] values"},
      HANSA_FIELD(recipe.hardness)));
  rows.push_back(parameter(
      {.key = "world.lobby",
       .unit = "1",
       .standard = 1.0,
       .least = 0,
       .most = 1000,
       .meaning = "Multiplies the effort of competing lobbies in every forum (E_f); 0 = none.",
       .source = "[C] nothing in the data pins it: vary it"},
      HANSA_FIELD(recipe.lobby)));
}

}  // namespace

void add_world_rows(Rows& rows) {
  add_tables(rows);
  add_summit(rows);
  add_completion(rows);
  add_states(rows);
  add_networks(rows);
  add_forums(rows);
}

}  // namespace hansa
