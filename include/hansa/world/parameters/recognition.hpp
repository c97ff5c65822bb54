/// \file   The line on the role of cities: what states and cities think of it, and what it does.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

/// One more issue that is added to the world when it is built; weight 0 adds none.
struct RoleLineParameters {
  double weight{};          ///< of the line in each forum, [0, 1)
  double niche{};           ///< share of it in what a network cares for, [0, 1)
  double city_ideal{};      ///< of cities before noise, [0, 1]
  double city_salience{};   ///< share of it in what a city cares for, [0, 1)
  double state_salience{};  ///< share of it in what a state cares for, [0, 1)
  bool operator==(const RoleLineParameters&) const = default;
};

/// What the adopted text on that line does.
struct RecognitionParameters {
  double access{};   ///< log odds of being let in that a full text adds; 0 off
  double control{};  ///< chance that an adopted text carries a state-control clause; 0 off
  double consent{};  ///< openness that a clause asks for, [0, 1]
  double mention{};  ///< ambition from which a text counts as one that mentions cities, [0, 1]
};

}  // namespace hansa
