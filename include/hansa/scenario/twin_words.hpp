/// \file   A twin in words.
#pragma once
#include <string>

#include "hansa/scenario/scenario.hpp"

namespace hansa {

/// Whether the twin has the scenario's interventions and no others.
bool same_calendar(const Scenario& scenario, const TwinScenario& twin);

/// What the twin changes: "voice.muted = true, 0 interventions instead of 1", or "nothing".
std::string changes_in_words(const Scenario& scenario, const TwinScenario& twin);

}  // namespace hansa
