#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {

void add_urbanisation_rows(Rows& rows) {
  rows.push_back(parameter(
      {.key = "urbanisation.rate",
       .unit = "1/year",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Rate at which the rural share of each state falls; its cities grow with its "
                  "urban share, their resources less than their people. 0 = off.",
       .source = "[C] form; 0.008 would take a world that is 41 % urban in 1985 to 56 % in 2020"},
      HANSA_FIELD(parameters.urbanisation.rate)));
}

}  // namespace hansa
