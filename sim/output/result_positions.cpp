#include "agent_table.hpp"
#include "hansa/engine/town_pledges.hpp"
#include "result_parts.hpp"

namespace hansa {
namespace {

/// [forums x states] 0 or 1.
std::vector<std::uint8_t> seats(const World& world) {
  const Forums& forums = world.forums;
  std::vector<std::uint8_t> seats(forums.size() * world.states.size(), 0);
  for (std::size_t forum = 0; forum < forums.size(); ++forum) {
    for (auto i = forums.first_member[forum]; i < forums.first_member[forum + 1]; ++i) {
      seats[forum * world.states.size() + forums.member[i]] = 1;
    }
  }
  return seats;
}

}  // namespace

StatesPart::StatesPart(hid_t file, const RunDescription& run)
    : states_{run.world.states.size()},
      ideal_{Cadence(run.scenario.output.states_every, run.scenario.months_per_step)} {
  const States& states = run.world.states;
  const AgentTable table(file, "states", "States: what stays, and what was sampled on `time`",
                         "state", states.id, run.world.issues);
  table.texts("name", "name", states.name);
  table.texts("region", "region", states.region);
  table.texts("subregion", "subregion", states.subregion);
  table.column("population", "persons", "population", states.population);
  table.column("urban_percent", "percent", "share of the population in towns",
               states.urban_percent);
  table.column("gdp", "million USD", "gross domestic product", states.gdp);
  table.column("un_member", "1", "1 = member of the United Nations", states.un_member);
  table.column("g20_member", "1", "1 = member of the G20", states.g20_member);
  table.column("federal", "1", "1 = federal state", states.federal);
  table.column("power", "1", "power pi in negotiations; only ratios matter", states.power);
  table.column("sovereignty", "1", "cost of one unit of hardness [utility]", states.sovereignty);
  table.column("openness", "1", "openness to cities, 0 to 1", states.openness);
  table.column("decentralisation", "1", "decentralisation, 0 to 1: caps the autonomy of its cities",
               states.decentralisation);
  table.column("stubbornness", "1", "share of lobbying that does not move it", states.stubbornness);
  table.matrix("ratifier", "1", "ideal point z of the domestic ratifier", states.ratifier);
  table.matrix("salience", "1", "weight of the issue for the state; sums to 1", states.salience);
  table.synthetic(states.synthetic);
  table.column("towns", "1", "towns below the threshold of the world", states.towns);
  ideal_.start(table.group(), "ideal", {"1", "ideal point y of the state: ambition from 0 to 1"},
               table.agent(), table.issue());
  if (!ideal_.ever()) return;
  towns_ = Stream<std::uint32_t>(hdf5::add_variable<std::uint32_t>(
      table.group(), "towns_pledged", {&ideal_.time(), &table.agent()},
      {"1", "pledges of its towns, over all campaigns"}));
}

void StatesPart::observe(const RunState& state, const Moment& moment) {
  if (!ideal_.observe(state.state_ideal, moment)) return;
  towns_.push(towns_by_state(state.pledges.campaigns, states_));
}

void StatesPart::finish() {
  if (ideal_.ever()) towns_.flush();
  ideal_.finish();
}

PositionsPart PositionsPart::of_forums(hid_t file, const RunDescription& run) {
  const Forums& forums = run.world.forums;
  const AgentTable table(file, "forums", "Forums: what stays, and their texts sampled on `time`",
                         "forum", forums.id, run.world.issues);
  table.texts("name", "name", forums.name);
  table.texts("rule", "rule of decision", forums.rule);
  table.texts("members_label", "who its members are", forums.members_label);
  table.texts("city_access", "how cities have access", forums.city_access);
  table.matrix("weight", "1", "weight F of the issue in the forum; sums to 1", forums.weight);
  const auto state =
      hdf5::add_labels(table.group(), "state", run.world.states.id, {"1", "text id of the state"});
  hdf5::write_variable<std::uint8_t>(table.group(), "member", {&table.agent(), &state},
                                     {"1", "1 = the state has a seat"}, seats(run.world));
  table.column("quota_heads", "1", "share of heads the rule asks for", forums.quota_heads);
  table.column("quota_power", "1", "share of power the rule asks for", forums.quota_power);
  table.column("obligation", "1", "obligation of its texts, 0 to 1", forums.obligation);
  table.column("precision", "1", "precision of its texts, 0 to 1", forums.precision);
  table.column("delegation", "1", "delegation of its texts, 0 to 1", forums.delegation);
  table.column("every_years", "years", "years between sessions", forums.every_years);
  table.column("session_month", "1", "month of the sessions, 1 to 12", forums.session_month);
  table.column("capacity", "1", "lines that one session can move", forums.capacity);
  table.column("lobby", "1", "competing lobby mass over the urban mass", forums.lobby);
  PositionsPart part{Cadence(run.scenario.output.forums_every, run.scenario.months_per_step)};
  part.start(table.group(), "text", {"1", "text x of the forum: ambition from 0 to 1"},
             table.agent(), table.issue());
  return part;
}

}  // namespace hansa
