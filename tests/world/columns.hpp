/// \file   Every column of a world by name, to compare worlds bit by bit.
#pragma once
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/world/world.hpp"

namespace hansa::test {

template <class Visit>
void for_each_column(const World& w, Visit&& visit) {
  visit("issues", w.issues);
  const auto& c = w.cities;
  visit("cities.id", c.id);
  visit("cities.name", c.name);
  visit("cities.key", c.key);
  visit("cities.state", c.state);
  visit("cities.latitude", c.latitude);
  visit("cities.longitude", c.longitude);
  visit("cities.population", c.population);
  visit("cities.capital", c.capital);
  visit("cities.office", c.office);
  visit("cities.type", c.type);
  visit("cities.resources", c.resources);
  visit("cities.autonomy", c.autonomy);
  visit("cities.anchor", c.anchor);
  visit("cities.ideal", c.ideal);
  visit("cities.salience", c.salience);
  visit("cities.synthetic", c.synthetic);
  const auto& s = w.states;
  visit("states.id", s.id);
  visit("states.name", s.name);
  visit("states.region", s.region);
  visit("states.subregion", s.subregion);
  visit("states.key", s.key);
  visit("states.population", s.population);
  visit("states.urban_percent", s.urban_percent);
  visit("states.gdp", s.gdp);
  visit("states.electoral_democracy", s.electoral_democracy);
  visit("states.unga_ideal_point", s.unga_ideal_point);
  visit("states.government_effectiveness", s.government_effectiveness);
  visit("states.un_member", s.un_member);
  visit("states.g20_member", s.g20_member);
  visit("states.federal", s.federal);
  visit("states.power", s.power);
  visit("states.sovereignty", s.sovereignty);
  visit("states.openness", s.openness);
  visit("states.decentralisation", s.decentralisation);
  visit("states.stubbornness", s.stubbornness);
  visit("states.towns", s.towns);
  visit("states.ideal", s.ideal);
  visit("states.ratifier", s.ratifier);
  visit("states.salience", s.salience);
  visit("states.synthetic", s.synthetic);
  visit("drift.month", w.drift.month);
  visit("drift.change", w.drift.change);
  const auto& n = w.networks;
  visit("networks.id", n.id);
  visit("networks.name", n.name);
  visit("networks.key", n.key);
  visit("networks.founded", n.founded);
  visit("networks.closed", n.closed);
  visit("networks.successor", n.successor);
  visit("networks.niche", n.niche);
  visit("networks.region", n.region);
  visit("networks.type", n.type);
  visit("networks.size_class_centre", n.size_class_centre);
  visit("networks.visibility", n.visibility);
  visit("networks.charter", n.charter);
  visit("networks.donor_share", n.donor_share);
  visit("networks.donor_ideal", n.donor_ideal);
  visit("networks.access", n.access);
  visit("networks.synthetic", n.synthetic);
  const auto& m = w.memberships;
  visit("memberships.city", m.city);
  visit("memberships.network", m.network);
  visit("memberships.joined", m.joined);
  visit("memberships.engagement", m.engagement);
  visit("memberships.synthetic", m.synthetic);
  const auto& f = w.forums;
  visit("forums.id", f.id);
  visit("forums.name", f.name);
  visit("forums.rule", f.rule);
  visit("forums.members_label", f.members_label);
  visit("forums.city_access", f.city_access);
  visit("forums.family", f.family);
  visit("forums.key", f.key);
  visit("forums.weight", f.weight);
  visit("forums.first_member", f.first_member);
  visit("forums.member", f.member);
  visit("forums.quota_heads", f.quota_heads);
  visit("forums.quota_power", f.quota_power);
  visit("forums.obligation", f.obligation);
  visit("forums.precision", f.precision);
  visit("forums.delegation", f.delegation);
  visit("forums.first_session", f.first_session);
  visit("forums.last_session", f.last_session);
  visit("forums.every_years", f.every_years);
  visit("forums.session_month", f.session_month);
  visit("forums.capacity", f.capacity);
  visit("forums.lobby", f.lobby);
  visit("forums.text", f.text);
  visit("ties.first", w.ties.first);
  visit("ties.target", w.ties.target);
  visit("ties.weight", w.ties.weight);
  visit("events.month", w.events.month);
  visit("events.kind", w.events.kind);
  visit("events.name", w.events.name);
  visit("events.city", w.events.city);
  visit("events.state", w.events.state);
  visit("regions.name", w.regions.name);
  visit("regions.holds", w.regions.holds);
}

/// Text of the bits of a cell, so that columns of all kinds compare alike.
inline std::string bits_of(const std::string& cell) { return cell; }
inline std::string bits_of(double cell) {
  return cell != cell ? "blank" : std::to_string(std::bit_cast<std::uint64_t>(cell));
}
inline std::string bits_of(Key cell) { return std::to_string(static_cast<std::uint64_t>(cell)); }
template <class Whole>
std::string bits_of(Whole cell) {
  return std::to_string(cell);
}

/// Names of the columns that differ in length or in any bit.
inline std::vector<std::string> differing_columns(const World& a, const World& b) {
  std::vector<std::vector<std::string>> cells;
  std::vector<std::string> names;
  for_each_column(a, [&](const char* name, const auto& column) {
    names.emplace_back(name);
    cells.emplace_back();
    for (const auto& cell : column) cells.back().push_back(bits_of(cell));
  });
  std::vector<std::string> differing;
  std::size_t at = 0;
  for_each_column(b, [&](const char*, const auto& column) {
    std::vector<std::string> others;
    for (const auto& cell : column) others.push_back(bits_of(cell));
    if (others != cells[at]) differing.push_back(names[at]);
    ++at;
  });
  if (!(a.applied == b.applied)) differing.emplace_back("applied");
  return differing;
}

}  // namespace hansa::test
