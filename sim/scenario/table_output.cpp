#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

ParameterRow cadence(std::string_view key, double standard, std::string_view meaning) {
  return {.key = key,
          .unit = "years",
          .standard = standard,
          .least = 0,
          .most = 500,
          .meaning = meaning,
          .source = ""};
}

ParameterRow muted_from_row() {
  return {.key = "voice.muted_from",
          .unit = "date",
          .standard = std::string{"1800"},
          .choices = {},
          .meaning =
              "First month in which muted cities are silent; the default lies before every "
              "run.",
          .source = "[C]",
          .kind = ValueKind::date,
          .set =
              [](Scenario& scenario, const Value& value) {
                scenario.parameters.voice.muted_from = *read_date(std::get<std::string>(value));
              },
          .get = [](const Scenario& scenario) -> Value {
            return date_text(scenario.parameters.voice.muted_from);
          }};
}

}  // namespace

void add_voice_rows(Rows& rows) {
  rows.push_back(parameter({.key = "voice.least_distance",
                            .unit = "ambition",
                            .standard = 0.1,
                            .least = 0,
                            .most = 1,
                            .meaning = "Distance between what cities want and what states alone "
                                       "agree on below which voice is missing.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.voice.least_distance)));
  rows.push_back(parameter({.key = "voice.top_code",
                            .unit = "1",
                            .standard = 0.05,
                            .least = 1e-6,
                            .most = 1,
                            .meaning = "Largest share that one city may have in the population "
                                       "weights.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.voice.top_code)));
  rows.push_back(parameter({.key = "voice.draws",
                            .unit = "draws",
                            .standard = std::int64_t{16},
                            .least = 0,
                            .most = 10000,
                            .meaning = "Redraws of a session's slack over which expected voice is "
                                       "taken; 0 = not computed.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.voice.draws)));
  rows.push_back(parameter({.key = "voice.muted",
                            .unit = "",
                            .standard = false,
                            .meaning = "Whether cities are muted: they and their networks move no "
                                       "state. Meant for twins; voice of such a run is 0.",
                            .source = "[C]"},
                           HANSA_FIELD(parameters.voice.muted)));
  rows.push_back(muted_from_row());
}

void add_output_rows(Rows& rows) {
  rows.push_back(parameter(
      cadence("output.cities_every", 5, "Years between stored states of all cities; 0 = never."),
      HANSA_FIELD(output.cities_every)));
  rows.push_back(parameter(
      cadence("output.networks_every", 1, "Years between stored states of networks; 0 = never."),
      HANSA_FIELD(output.networks_every)));
  rows.push_back(parameter(
      cadence("output.states_every", 1, "Years between stored positions of states; 0 = never."),
      HANSA_FIELD(output.states_every)));
  rows.push_back(parameter(
      cadence("output.forums_every", 1, "Years between stored texts of forums; 0 = never."),
      HANSA_FIELD(output.forums_every)));
  rows.push_back(
      parameter(cadence("output.indices_every", 5,
                        "Years between indices of the whole matrix of cities and networks "
                        "(nestedness, modularity, component, inequality of say); 0 = never."),
                HANSA_FIELD(output.indices_every)));
  rows.push_back(parameter({.key = "output.indices_nulls",
                            .unit = "matrices",
                            .standard = std::int64_t{10},
                            .least = 0,
                            .most = 10000,
                            .meaning = "Random matrices with the same margins that nestedness and "
                                       "modularity are compared with; below 2 no comparison.",
                            .source = "[C]"},
                           HANSA_FIELD(output.indices_nulls)));
  rows.push_back(parameter({.key = "output.memberships",
                            .unit = "",
                            .standard = true,
                            .meaning = "Whether each joining and leaving is stored.",
                            .source = ""},
                           HANSA_FIELD(output.memberships)));
}

}  // namespace hansa
