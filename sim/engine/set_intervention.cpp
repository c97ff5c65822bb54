/// \file   Place 1: the experimenter changes a rule, or silences somebody.
#include "hansa/engine/interventions.hpp"
#include "hansa/engine/settlement.hpp"
#include "hansa/process/functions.hpp"
#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/parameter_table.hpp"

namespace hansa {
namespace {

constexpr Month for_ever = no_month;

}  // namespace

void mute_networks(Simulation& sim, const CalendarEntry& entry) {
  auto& ecology = sim.state.ecology;
  const Month until = entry.mute.until > 0 ? entry.mute.until : for_ever;
  if (entry.mute.networks == std::vector<std::string>{"cities"}) {
    ecology.cities_muted_until = until;
  } else if (entry.mute.networks == std::vector<std::string>{"all"}) {
    ecology.all_muted_until = until;
  } else {
    for (const auto row : named_networks(sim, entry, entry.mute.networks)) {
      ecology.muted_until[row] = until;
    }
  }
}

/// The parameters as given are changed, by this and all earlier entries; the five functions scale
/// the result anew, so that they too can be set.
void set_parameters(Simulation& sim, const CalendarEntry& entry) {
  Scenario changed = sim.scenario;
  for (const auto& given : sim.scenario.calendar) {
    for (const auto& setting : given.set) {
      const auto* row = find_parameter(setting.key);
      row->set(changed, std::get<Value>(convert_setting(*row, setting.value)));
    }
    if (&given == &entry) break;
  }
  change_urbanisation(sim, changed.parameters.urbanisation.rate, entry.month);
  sim.parameters = with_functions(changed.parameters);
  measure_cities(sim);
}

}  // namespace hansa
