#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::string_view foster = "[E] observed: Foster & Swiney 2019; [C] form, off";

void add_entry(Rows& rows) {
  rows.push_back(parameter(
      {.key = "access.family",
       .unit = "1 a year",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Yearly chance that a status in one forum comes to hold in another of its family "
                  "(column family of forums.csv); 1 at the next step, 0 off.",
       .source = foster},
      HANSA_FIELD(parameters.access.family)));
  rows.push_back(parameter(
      {.key = "access.delivered",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 20,
       .meaning = "Weight of the share of its members' pledges that is delivered in what a network "
                  "offers; 0 off.",
       .source = "[E] access is traded for goods: Bouwen 2002, doi:10.1080/13501760210138796; [C] "
                 "off"},
      HANSA_FIELD(parameters.access.delivered)));
  rows.push_back(parameter(
      {.key = "access.invitation",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Chance that a wholly open state takes one of its cities along to a session, "
                  "where it speaks by itself with what it gave to no network; 0 off.",
       .source = foster},
      HANSA_FIELD(parameters.access.invitation)));
  rows.push_back(parameter(
      {.key = "access.alone",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Share of its budget that a member takes back to speak by itself where it is "
                  "invited; networks have that share less to spend. 1 = cities alone, networks "
                  "mute; 0 off.",
       .source = "[C] to measure what networks add"},
      HANSA_FIELD(parameters.access.alone)));
}

void add_delivery(Rows& rows) {
  rows.push_back(
      parameter({.key = "agenda.lead",
                 .unit = "months",
                 .standard = std::int64_t{0},
                 .least = 0,
                 .most = 1200,
                 .meaning = "A session hears what networks had agreed so long before it; 0 off.",
                 .source = foster},
                HANSA_FIELD(parameters.agenda.lead)));
  rows.push_back(parameter({.key = "agenda.transmission",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that what a network tabled for a session is passed "
                                       "on to it; 1 off.",
                            .source = foster},
                           HANSA_FIELD(parameters.agenda.transmission)));
  rows.push_back(parameter(
      {.key = "attention.endorse",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1000,
       .meaning = "A secretariat that endorses the cities' declaration multiplies the effort "
                  "behind it by 1 + this; 0 off.",
       .source = "[E] orchestration: Abbott et al. 2015, doi:10.1017/CBO9781139979696; [C] off"},
      HANSA_FIELD(parameters.attention.endorse)));
  rows.push_back(parameter({.key = "attention.endorse_chance",
                            .unit = "1",
                            .standard = 0.2,
                            .least = 0,
                            .most = 1,
                            .meaning = "Chance that the secretariat of a session endorses.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.attention.endorse_chance)));
}

void add_detours(Rows& rows) {
  rows.push_back(parameter(
      {.key = "lobbying.boomerang",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Share of the pressure of own cities that a state refuses which goes to the "
                  "other members; 0 off.",
       .source = "[E] Keck & Sikkink 1998, Activists beyond Borders; [C] form, off"},
      HANSA_FIELD(parameters.lobbying.boomerang)));
  rows.push_back(parameter(
      {.key = "lobbying.target",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 100,
       .meaning = "How sharply pressure aims at states whose acceptance ends near where the "
                  "proposal would; 0 = evenly.",
       .source = "[E] Denzau & Munger 1986, doi:10.2307/1957085; [C] form, off"},
      HANSA_FIELD(parameters.lobbying.target)));
  rows.push_back(parameter(
      {.key = "lobbying.example",
       .unit = "ambition",
       .standard = 0.0,
       .least = -5,
       .most = 5,
       .meaning = "How far the delivered share of its cities' pledges on an issue moves a state "
                  "(zeta); below 0 cities stand in for it, 0 off.",
       .source = "[E] either sign: Shipan & Volden 2006, doi:10.1111/j.1540-5907.2006.00218.x; [C] "
                 "off"},
      HANSA_FIELD(parameters.lobbying.example)));
}

void add_role(Rows& rows) {
  const auto share = [&](std::string_view key, double standard, std::string_view meaning,
                         auto field) {
    rows.push_back(parameter({.key = key,
                              .unit = "1",
                              .standard = standard,
                              .least = 0,
                              .most = 0.99,
                              .meaning = meaning,
                              .source = "[C]"},
                             field));
  };
  share("recognition.weight", 0.0,
        "Weight in every forum of one more line, the role of cities, which is added to the world; "
        "0 adds none.",
        HANSA_FIELD(recipe.role.weight));
  share("recognition.niche", 0.1, "Share of that line in what a network cares for.",
        HANSA_FIELD(recipe.role.niche));
  share("recognition.city_ideal", 0.8, "What cities want on that line, before noise.",
        HANSA_FIELD(recipe.role.city_ideal));
  share("recognition.city_salience", 0.1, "Share of that line in what a city cares for.",
        HANSA_FIELD(recipe.role.city_salience));
  share("recognition.state_salience", 0.05, "Share of that line in what a state cares for.",
        HANSA_FIELD(recipe.role.state_salience));
}

void add_text(Rows& rows) {
  rows.push_back(parameter(
      {.key = "recognition.access",
       .unit = "1",
       .standard = 0.0,
       .least = -20,
       .most = 20,
       .meaning = "What a full text on the role of cities adds to the log odds of being let in; 0 "
                  "off.",
       .source = foster},
      HANSA_FIELD(parameters.recognition.access)));
  rows.push_back(parameter(
      {.key = "recognition.control",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Chance that an adopted text carries a clause that keeps states in control; 0 "
                  "off.",
       .source = foster},
      HANSA_FIELD(parameters.recognition.control)));
  rows.push_back(parameter(
      {.key = "recognition.consent",
       .unit = "1",
       .standard = 0.3,
       .least = 0,
       .most = 1,
       .meaning = "Openness that members' states must exceed where a text has such a clause.",
       .source = "[C]"},
      HANSA_FIELD(parameters.recognition.consent)));
  rows.push_back(parameter(
      {.key = "recognition.least_mention",
       .unit = "ambition",
       .standard = 0.1,
       .least = 0,
       .most = 1,
       .meaning = "Ambition of that line from which a text counts as one that mentions cities.",
       .source = "[C]"},
      HANSA_FIELD(parameters.recognition.mention)));
}

}  // namespace

void add_recognition_rows(Rows& rows) {
  add_entry(rows);
  add_delivery(rows);
  add_detours(rows);
  add_role(rows);
  add_text(rows);
}

}  // namespace hansa
