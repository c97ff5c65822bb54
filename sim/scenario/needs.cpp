#include "hansa/scenario/needs.hpp"

namespace hansa {
namespace {

const NeedSource federal{"states.csv", "federal"};
const NeedSource autonomy{"cities.csv", "autonomy"};
const NeedSource decentralisation{"states.csv", "decentralisation"};
const NeedSource effectiveness{"states.csv", "government_effectiveness"};
const NeedSource openness{"states.csv", "openness"};
const NeedSource democracy{"states.csv", "electoral_democracy"};
const NeedSource alignment{"states.csv", "unga_ideal_point"};
const NeedSource income{"states.csv", "gdp_million_usd"};
const NeedSource urban{"states.csv", "urban_percent"};
const NeedSource population{"states.csv", "population"};
const NeedSource ideals{"states.csv", "ideal_"};
const NeedSource towns{"towns_by_state.csv", "municipalities"};
const NeedSource obligation{"forums.csv", "obligation"};
const NeedSource precision{"forums.csv", "precision"};
const NeedSource delegation{"forums.csv", "delegation"};
const NeedSource forums{"forums.csv", ""};
const NeedSource donor_share{"networks.csv", "donor_share"};
const NeedSource donors_of_all{"", "world.donor_share"};
const NeedSource hardness_of_all{"", "world.hardness"};

constexpr std::string_view hard = "only texts with obligation and delegation above 0 are hard";
constexpr std::string_view caught =
    "only texts with precision and delegation above 0 bring sanctions";
constexpr std::string_view town_count = "it says how many towns a campaign can reach";
constexpr std::string_view open = "it says how open a state is to its cities";

void add_politics(std::vector<Need>& all) {
  all.push_back({"preemption.strength",
                 0,
                 "preemption",
                 {federal},
                 "federal states preempt at the full rate, others at preemption.unitary"});
  all.push_back({"preemption.strength",
                 0,
                 "preemption",
                 {decentralisation, autonomy, effectiveness},
                 "home rule protects cities"});
  all.push_back({"preemption.devolution",
                 0,
                 "devolution",
                 {decentralisation, effectiveness},
                 "the home rule of cities moves to it"});
  all.push_back({"politics.state_accountability",
                 0,
                 "the accountability of states",
                 {urban},
                 "the public of a state is its cities and its countryside, by their shares"});
  all.push_back({"urbanisation.rate",
                 0,
                 "urbanisation",
                 {urban},
                 "cities grow with the urban share of their state"});
  all.push_back({"politics.leave", 0, "leaving", {forums}, "it says which forums can be left"});
  all.push_back({"politics.renege", 0, "reneging", {obligation, hardness_of_all}, hard});
  all.push_back({"politics.renege", 0, "reneging", {delegation, hardness_of_all}, hard});
  all.push_back({"compliance.hardness", 0, "it", {obligation, hardness_of_all}, hard});
  all.push_back({"compliance.hardness", 0, "it", {delegation, hardness_of_all}, hard});
  all.push_back({"compliance.enforcement", 0, "enforcement", {precision, hardness_of_all}, caught});
  all.push_back(
      {"compliance.enforcement", 0, "enforcement", {delegation, hardness_of_all}, caught});
  all.push_back({"compliance.detection",
                 0,
                 "detection",
                 {precision, hardness_of_all},
                 "shortfalls are seen where texts are precise"});
  all.push_back({"compliance.sanction", 0, "sanctions", {obligation, hardness_of_all}, hard});
  all.push_back({"compliance.sanction", 0, "sanctions", {delegation, hardness_of_all}, hard});
}

void add_cities(std::vector<Need>& all) {
  all.push_back({"learning.ties",
                 0,
                 "learning from ties",
                 {{"ties.csv", "target"}},
                 "it says who watches whom",
                 {"learning.weight"},
                 false});
  for (const std::string_view gate : {"pledges.campaign_rate", "pledges.campaigns"}) {
    all.push_back({"pledges.pools", 0, "the towns", {towns, urban}, town_count, {gate}});
    all.push_back({"pledges.pools", 0, "the towns", {towns, population}, town_count, {gate}});
  }
  const NeedSource region{"networks.csv", "region"};
  const NeedSource regions{"regions.csv", "state"};
  for (const std::string_view key : {"membership.same_region", "membership.away"}) {
    all.push_back({key, 0, "it", {region, regions}, "it says which networks are regional"});
  }
  all.push_back({"membership.size_class",
                 0,
                 "it",
                 {{"networks.csv", "size_class_centre"}, {"", "founding.rate"}},
                 "it says which networks aim at a size of cities"});
}

void add_networks(std::vector<Need>& all) {
  all.push_back({"founding.event",
                 0,
                 "the effect of events",
                 {{"events.csv", "kind"}},
                 "it says when summits were held",
                 {"founding.rate"}});
  all.push_back({"founding.mirror",
                 0,
                 "mirroring",
                 {forums},
                 "it says which forums there are",
                 {"founding.rate"}});
  all.push_back({"founding.global_share",
                 1,
                 "regional foundings",
                 {{"regions.csv", "state"}},
                 "it says which regions a network can be founded for",
                 {"founding.rate"},
                 false});
  for (const std::string_view key : {"donors.money", "donors.leave"}) {
    all.push_back(
        {key, 0, "donors", {donor_share, donors_of_all}, "it says which networks have a donor"});
  }
  all.push_back(
      {"allies.states", 0, "allies of states", {forums}, "they add to the lobby of forums"});
  all.push_back({"world.fill_share",
                 0,
                 "filling",
                 {{"networks.csv", "members"}},
                 "it says how large networks are"});
}

void add_forums(std::vector<Need>& all) {
  all.push_back({"access.family",
                 0,
                 "families of forums",
                 {{"forums.csv", "family"}},
                 "it says which forums share status"});
  all.push_back({"access.invitation", 0, "invitations", {openness, democracy}, open});
  all.push_back({"recognition.weight",
                 0,
                 "recognition",
                 {forums},
                 "the role of cities is one more line of each forum"});
  all.push_back({"recognition.control",
                 0,
                 "control clauses",
                 {openness, democracy},
                 open,
                 {"recognition.weight"}});
  all.push_back({"world.openness",
                 0,
                 "openness",
                 {democracy, openness},
                 "openness is that of full democracy times this index"});
  all.push_back({"world.lobby",
                 0,
                 "lobbies",
                 {{"forums.csv", "lobby"}},
                 "it is what world.lobby multiplies"});
  all.push_back(
      {"world.sovereignty", 0, "the cost of hardness", {obligation, hardness_of_all}, hard});
  all.push_back(
      {"world.sovereignty", 0, "the cost of hardness", {delegation, hardness_of_all}, hard});
}

void add_positions(std::vector<Need>& all) {
  constexpr std::string_view why = "ideal points follow from it where none is given";
  all.push_back({"positions.democracy", 0, "it", {democracy, ideals}, why});
  all.push_back({"positions.alignment", 0, "it", {alignment, ideals}, why});
  all.push_back({"positions.income", 0, "it", {income, ideals}, why});
  all.push_back({"positions.urban", 0, "it", {urban, ideals}, why});
  all.push_back({"lobbying.drift",
                 0,
                 "drift",
                 {{"states_by_year.csv", "electoral_democracy"},
                  {"states_by_year.csv", "unga_ideal_point"},
                  {"states_by_year.csv", "change_"}},
                 "it says how states changed"});
}

std::vector<Need> all_needs() {
  std::vector<Need> all;
  add_politics(all);
  add_cities(all);
  add_networks(all);
  add_forums(all);
  add_positions(all);
  return all;
}

}  // namespace

std::span<const Need> needs() {
  static const std::vector<Need> all = all_needs();
  return all;
}

}  // namespace hansa
