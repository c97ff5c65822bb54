// A complete world as tables.
#include <cmath>

#include "hansa/world/table_writer.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {
namespace {

TableText cities_table(const World& world) {
  const auto& cities = world.cities;
  TableWriter writer;
  writer.texts("city", cities.id);
  writer.texts("name", cities.name);
  writer.references("state", cities.state, world.states.id);
  writer.numbers("lat", cities.latitude);
  writer.numbers("lon", cities.longitude);
  writer.numbers("population", cities.population);
  writer.numbers("is_capital", cities.capital);
  writer.numbers("office", cities.office);
  writer.numbers("type", cities.type);
  writer.numbers("resources", cities.resources);
  writer.numbers("autonomy", cities.autonomy);
  writer.numbers("anchor", cities.anchor);
  writer.matrix("ideal_", world.issues, cities.ideal);
  writer.matrix("salience_", world.issues, cities.salience);
  writer.synthetic(cities.synthetic);
  return writer.table("cities.csv", cities.size());
}

TableText states_table(const World& world) {
  const auto& states = world.states;
  TableWriter writer;
  writer.texts("state", states.id);
  writer.texts("name", states.name);
  writer.texts("region", states.region);
  writer.texts("subregion", states.subregion);
  writer.numbers("un_member", states.un_member);
  writer.numbers("g20_member", states.g20_member);
  writer.numbers("federal", states.federal);
  writer.numbers("population", states.population);
  writer.numbers("urban_percent", states.urban_percent);
  writer.numbers("gdp_million_usd", states.gdp);
  writer.numbers("government_effectiveness", states.government_effectiveness);
  writer.numbers("electoral_democracy", states.electoral_democracy);
  writer.numbers("unga_ideal_point", states.unga_ideal_point);
  writer.numbers("power", states.power);
  writer.numbers("sovereignty", states.sovereignty);
  writer.numbers("openness", states.openness);
  writer.numbers("decentralisation", states.decentralisation);
  writer.numbers("stubbornness", states.stubbornness);
  writer.matrix("ideal_", world.issues, states.ideal);
  writer.matrix("ratifier_", world.issues, states.ratifier);
  writer.matrix("salience_", world.issues, states.salience);
  writer.synthetic(states.synthetic);
  return writer.table("states.csv", states.size());
}

TableText networks_table(const World& world) {
  constexpr std::string_view access_names[] = {"none", "consultative", "seat"};
  const auto& networks = world.networks;
  const auto forums = world.forums.size();
  TableWriter writer;
  writer.texts("network", networks.id);
  writer.texts("name", networks.name);
  writer.dates("founded", networks.founded);
  writer.dates("closed", networks.closed);
  writer.texts("successor", networks.successor);
  writer.column("region", [&](std::string& text, std::size_t n) {
    const auto region = networks.region[n];
    append_csv_cell(text, region == region_global
                              ? "World"
                              : world.regions.name[static_cast<std::size_t>(region)]);
  });
  writer.matrix("niche_", world.issues, networks.niche);
  writer.column("type", [&](std::string& text, std::size_t n) {
    text += networks.type[n] == type_none ? "none" : std::to_string(networks.type[n]);
  });
  writer.column("size_class_centre", [&](std::string& text, std::size_t n) {
    if (std::isnan(networks.size_class_centre[n])) text += "none";
    append_number(text, networks.size_class_centre[n]);
  });
  writer.numbers("visibility", networks.visibility);
  writer.numbers("charter", networks.charter);
  writer.numbers("donor_share", networks.donor_share);
  writer.matrix("donor_ideal_", world.issues, networks.donor_ideal);
  for (std::size_t f = 0; f < forums; ++f) {
    writer.column("access_" + world.forums.id[f], [&, f](std::string& text, std::size_t n) {
      text += access_names[networks.access[n * forums + f]];
    });
  }
  writer.synthetic(networks.synthetic);
  return writer.table("networks.csv", networks.size());
}

TableText memberships_table(const World& world) {
  const auto& rows = world.memberships;
  TableWriter writer;
  writer.references("network", rows.network, world.networks.id);
  writer.references("city", rows.city, world.cities.id);
  writer.dates("joined", rows.joined);
  writer.numbers("engagement", rows.engagement);
  writer.synthetic(rows.synthetic);
  return writer.table("memberships.csv", rows.size());
}

TableText forums_table(const World& world) {
  const auto& forums = world.forums;
  TableWriter writer;
  writer.texts("forum", forums.id);
  writer.texts("name", forums.name);
  writer.matrix("", world.issues, forums.weight);
  writer.texts("members", forums.members_label);
  writer.texts("rule", forums.rule);
  writer.numbers("quota_heads", forums.quota_heads);
  writer.numbers("quota_power", forums.quota_power);
  writer.numbers("obligation", forums.obligation);
  writer.numbers("precision", forums.precision);
  writer.numbers("delegation", forums.delegation);
  writer.dates("first", forums.first_session);
  writer.dates("last", forums.last_session);
  writer.numbers("every_years", forums.every_years);
  writer.numbers("month", forums.session_month);
  writer.numbers("capacity", forums.capacity);
  writer.numbers("lobby", forums.lobby);
  writer.texts("access", forums.city_access);
  writer.texts("family", forums.family);
  writer.matrix("text_", world.issues, forums.text);
  return writer.table("forums.csv", forums.size());
}

TableText regions_table(const World& world) {
  const auto states = world.states.size();
  std::string text = "region,state\n";
  for (std::size_t cell = 0; cell < world.regions.holds.size(); ++cell) {
    if (world.regions.holds[cell] == 0) continue;
    append_csv_cell(text, world.regions.name[cell / states]);
    text += ',';
    append_csv_cell(text, world.states.id[cell % states]);
    text += '\n';
  }
  return {"regions.csv", "regions.csv", std::move(text)};
}

TableText ties_table(const World& world) {
  std::vector<std::uint32_t> city;
  for (std::uint32_t i = 0; i < world.cities.size(); ++i) {
    city.insert(city.end(), world.ties.first[i + 1] - world.ties.first[i], i);
  }
  TableWriter writer;
  writer.references("city", city, world.cities.id);
  writer.references("target", world.ties.target, world.cities.id);
  writer.numbers("weight", world.ties.weight);
  return writer.table("ties.csv", city.size());
}

TableText events_table(const World& world) {
  TableWriter writer;
  writer.dates("date", world.events.month);
  writer.texts("kind", world.events.kind);
  writer.texts("event", world.events.name);
  writer.texts("city", world.events.city);
  writer.texts("state", world.events.state);
  return writer.table("events.csv", world.events.month.size());
}

TableText drift_table(const World& world) {
  const auto states = world.states.size();
  TableWriter writer;
  writer.column("state", [&](std::string& text, std::size_t row) {
    append_csv_cell(text, world.states.id[row % states]);
  });
  writer.column("year", [&](std::string& text, std::size_t row) {
    text += month_text(world.drift.month[row / states]);
  });
  writer.matrix("change_", world.issues, world.drift.change);
  return writer.table("states_by_year.csv", world.drift.month.size() * states);
}

TableText towns_table(const World& world) {
  auto municipalities = world.states.towns;
  for (const auto state : world.cities.state) municipalities[state] += 1.0;
  TableWriter writer;
  writer.texts("state", world.states.id);
  writer.numbers("municipalities", municipalities);
  return writer.table("towns_by_state.csv", world.states.size());
}

TableText applied_table(const World& world) {
  const auto& applied = world.applied;
  std::string text = "setting,value\n";
  const auto append = [&](std::string_view setting, double value) {
    text += setting;
    text += ',';
    append_number(text, value);
    text += '\n';
  };
  append("world.lobby", applied.lobby);
  append("fragmentation.networks", static_cast<double>(applied.networks));
  append("fragmentation.member_dup", applied.member_dup);
  append("fragmentation.niche_dup", applied.niche_dup);
  append("fragmentation.size_inequality", applied.size_inequality);
  if (applied.role > 0.0) append("recognition.weight", applied.role);
  return {"applied.csv", "applied.csv", std::move(text)};
}

}  // namespace

std::vector<TableText> write_world(const World& world) {
  std::vector<TableText> tables{applied_table(world), cities_table(world)};
  if (!world.events.month.empty()) tables.push_back(events_table(world));
  if (world.forums.size() > 0) tables.push_back(forums_table(world));
  if (world.networks.size() > 0) {
    tables.push_back(memberships_table(world));
    tables.push_back(networks_table(world));
  }
  if (!world.regions.name.empty()) tables.push_back(regions_table(world));
  tables.push_back(states_table(world));
  if (!world.drift.month.empty()) tables.push_back(drift_table(world));
  if (!world.ties.target.empty()) tables.push_back(ties_table(world));
  tables.push_back(towns_table(world));
  return tables;
}

}  // namespace hansa
