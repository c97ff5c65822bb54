#include "agent_table.hpp"
#include "result_parts.hpp"

namespace hansa {

CitiesPart::CitiesPart(hid_t file, const RunDescription& run)
    : cadence_{run.scenario.output.cities_every, run.scenario.months_per_step} {
  const Cities& cities = run.world.cities;
  const AgentTable table(file, "cities", "Cities: what stays, and what was sampled on `time`",
                         "city", cities.id, run.world.issues);
  table.texts("name", "name", cities.name);
  const auto state =
      table.column<std::uint32_t>("state", "1", "state (row of /states)", cities.state);
  hdf5::set_attribute(state.dataset, "row_of", "/states/state");
  const auto latitude = table.column("latitude", "degrees_north", "latitude", cities.latitude);
  hdf5::set_attribute(latitude.dataset, "standard_name", "latitude");
  const auto longitude = table.column("longitude", "degrees_east", "longitude", cities.longitude);
  hdf5::set_attribute(longitude.dataset, "standard_name", "longitude");
  table.column("population", "persons", "population at the start", cities.population);
  table.column("capital", "1", "1 = capital of its state", cities.capital);
  table.column("office", "1", "1 = has an office of international affairs", cities.office);
  table.column("type", "1", "city type, 0 to 5", cities.type);
  table.column("resources", "1", "resources R; only ratios matter", cities.resources);
  table.column("autonomy", "1", "autonomy at the start, 0 to 1", cities.autonomy);
  table.matrix("salience", "1", "weight of the issue for the city; sums to 1", cities.salience);
  table.synthetic(cities.synthetic);
  if (!cadence_.ever()) return;
  time_ = TimeAxis(table.group(), "time of the sample");
  ideal_ = Stream<double>(hdf5::add_variable<double>(
      table.group(), "ideal", {&time_.axis(), &table.agent(), &table.issue()},
      {"1", "ideal point theta of the city: ambition from 0 to 1"}));
  memberships_ = Stream<std::uint32_t>(hdf5::add_variable<std::uint32_t>(
      table.group(), "memberships", {&time_.axis(), &table.agent()},
      {"1", "networks the city is a member of"}));
}

void CitiesPart::observe(const StepRecord& record, const Moment& moment) {
  if (!cadence_.due(moment)) return;
  time_.push(moment.now);
  ideal_.push(record.state.city_ideal);
  const auto rows = rows_of(record.state.memberships);
  std::vector<std::uint32_t> load(rows.cities());
  for (std::size_t city = 0; city < load.size(); ++city) {
    load[city] = static_cast<std::uint32_t>(rows.load(city));
  }
  memberships_.push(load);
}

void CitiesPart::finish() {
  if (!cadence_.ever()) return;
  time_.flush();
  ideal_.flush();
  memberships_.flush();
}

}  // namespace hansa
