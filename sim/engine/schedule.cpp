#include "hansa/engine/schedule.hpp"

#include <array>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/pledges.hpp"
#include "hansa/engine/politics.hpp"
#include "hansa/engine/settlement.hpp"

namespace hansa {

std::span<const Process> schedule() {
  static constexpr std::array table{
      Process{1, "calendar", "dates of the world, interventions", "networks, memberships, texts",
              "what the experimenter and history impose comes before anybody reacts to it; texts "
              "age here, so that a step without a session ages them too",
              act_calendar},
      Process{1, "urbanisation", "urban shares, people and resources of cities at the start",
              "population and resources of cities, urban shares",
              "cities have grown before anybody counts what they bring or whom they speak for",
              act_urbanisation},
      Process{2, "regimes", "regimes", "regimes",
              "who is gridlocked is settled before states take positions and sessions begin",
              act_regimes},
      Process{2, "leaving and reneging", "members of forums, hardness of texts",
              "members of forums, bonds to texts",
              "who has left is not at the table of this step, nor are its cities heard there",
              act_withdrawal},
      Process{2, "domestic politics", "first ideals, exogenous drift", "states' ideals",
              "a delegation has its instructions before it meets cities or other states",
              act_domestic_politics},
      Process{2, "accountability", "first ideals, urban shares", "cities' ideals, states' ideals",
              "publics have the last word at home, before anybody lobbies", act_accountability},
      Process{3, "membership", "networks, memberships, cities", "memberships",
              "exits, then joins: a city leaves before it looks again, and both see the networks "
              "as the step found them",
              act_membership},
      Process{4, "network ecology: donors", "donors' shares", "donors' shares, donors lost",
              "a network that loses its donor may end for it in the same step", act_donors},
      Process{4, "network ecology: foundings",
              "networks, memberships, salience of cities, summits, gross", "networks, memberships",
              "foundings and ends answer to the members that stand after this step's exits",
              act_foundings},
      Process{4, "network ecology: ends", "members and age of networks, donors lost",
              "networks, memberships", "a network that was founded in this step lives through it",
              act_dissolutions},
      Process{4, "network ecology: mergers", "niches, contributions, overheads",
              "networks, memberships", "two networks merge that have both survived the step",
              act_mergers},
      Process{4, "network ecology: peak bodies", "gross, net, access, members",
              "who speaks through which body",
              "who speaks together is settled when it is settled who there is", act_peak_bodies},
      Process{5, "money", "memberships, resources", "contributions, gross and net of networks",
              "what a network can do depends on the members it has now, not a step ago", act_money},
      Process{5, "agenda", "contributions, cities' ideals", "messages",
              "members speak through the network before the network speaks to states", act_agenda},
      Process{6, "access", "members, states' openness, texts on the role of cities, clauses",
              "access of networks to forums", "who may enter is settled before the session opens",
              act_access},
      Process{7, "lobbying and summits (7, 8), forum by forum",
              "messages, net money, access, invitations, states' ideals, texts, delivered pledges",
              "texts, clauses, tabled agendas, states' ideals",
              "one chain a forum in the order of ids: asks, attention, lobbying, then the text and "
              "its muted twin from the same start and the same slack; a state carries what moved "
              "it in one forum into the next",
              act_sessions},
      Process{9, "pledges", "members' ideals, capacity, autonomy, pledges, what states deliver",
              "pledge campaigns, pledges of cities and towns",
              "campaigns answer to what the summits have just left undone; open ones spread before "
              "new ones are tabled, which thus spread from the next step on",
              act_pledges},
      Process{10, "compliance", "texts, bonds, reputations of states",
              "what states deliver, reputations of states",
              "delivery follows the promises of this step", act_compliance},
      Process{10, "compliance of cities", "pledges, capacity, autonomy",
              "delivery and standing of pledges, sums by state and network",
              "cities deliver on what they have promised up to now; states, networks and "
              "reputations look at the sums later",
              act_pledge_compliance},
      Process{11, "learning", "messages, ties, cities' ideals", "cities' ideals",
              "cities learn from what was said in this step, and speak of it in the next",
              act_learning},
      Process{
          12, "preemption", "cities' and states' ideals, memberships, what is preempted",
          "preempted issues, autonomy, resources, hostility",
          "states answer to what cities have done and said; what they take is felt from the next "
          "step on",
          act_preemption},
      Process{13, "standing", "sessions, attention, memberships, what cities delivered",
              "reputation, soft and hard power, legitimacy, offices, staff hours",
              "reputation is the memory of the whole step", act_standing},
      Process{14, "observation", "all", "series, records",
              "seen last, so that a record shows the step's end", act_observation},
  };
  return table;
}

}  // namespace hansa
