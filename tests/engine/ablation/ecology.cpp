#include "engine/ablation_table.hpp"

namespace hansa::test {
namespace {

const Ablations ecology{
    {.name = "foundings",
     .on = "founding.rate = 3.0\n",
     .off = {{"founding.rate", "0"}},
     .changes = {"foundings", "foundings_expected", "networks", "networks_founded", "memberships"},
     .keeps = {"networks_dissolved", "mergers", "networks_in_bodies", "donors_left"}},
    {.name = "density dependence of foundings",
     .on = "founding.rate = 3.0\n",
     .off = {{"founding.density", "0"}, {"founding.crowding", "0"}},
     .changes = {"foundings_expected", "networks"},
     .keeps = {"networks_dissolved", "mergers"}},
    {.name = "imitation",
     .on = "founding.rate = 5.0\nfounding.imitation = 1.0\nmembership.join = 0.0\n",
     .off = {{"founding.imitation", "0"}},
     .changes = {"foundings_imitated", "duplication_niche"},
     .keeps = {"foundings", "networks", "foundings_mirrored"}},
    {.name = "mirrors of forums",
     .on = "founding.rate = 5.0\nfounding.mirror = 0.5\nmembership.join = 0.0\n",
     .off = {{"founding.mirror", "0"}},
     .changes = {"foundings_mirrored", "duplication_niche", "attention"},
     .keeps = {"foundings", "networks"}},
    {.name = "dissolution",
     .on = "dissolution.rate = 0.5\n",
     .off = {{"dissolution.rate", "0"}},
     .changes = {"networks_dissolved", "networks", "networks_closed", "exits", "attention"},
     .keeps = {"foundings", "mergers", "donors_left"}},
    {.name = "mergers",
     .on = "consolidation.rate = 50.0\nconsolidation.fit_value = 0.0\n",
     .off = {{"consolidation.rate", "0"}},
     .changes = {"mergers", "networks", "duplication"},
     .keeps = {"networks_dissolved", "foundings", "networks_closed"}},
    {.name = "peak bodies",
     .on = "peak.rate = 4.0\nattention.gamma = 2.0\nagenda.coordination_cost0 = 0.001\n"
           "agenda.coordination_cost1 = 0.0\n",
     .off = {{"peak.rate", "0"}},
     .changes = {"peak_bodies", "networks_in_bodies", "effective_networks_attention", "net"},
     .keeps = {"networks", "memberships", "gross", "foundings"}},
    {.name = "allies of networks",
     .on = "allies.networks = 0.5\n",
     .off = {{"allies.networks", "0"}},
     .changes = {"net", "attention"},
     .keeps = {"gross", "networks", "memberships"}},
    {.name = "allies of states",
     .on = "allies.states = 0.5\n",
     .off = {{"allies.states", "0"}},
     .changes = {"attention", "pressure"},
     .keeps = {"gross", "net", "networks", "memberships"}},
    {.name = "cost of collaboration by date",
     .on = "membership.join = 0.01\nmembership.cost_years = [1985, 1990]\n"
           "membership.cost_values = [1.0, 0.2]\n",
     .off = {{"membership.cost_years", "[]"}, {"membership.cost_values", "[]"}},
     .changes = {"collaboration_cost", "joins", "memberships"},
     .keeps = {"networks", "foundings"}},
};

}  // namespace
}  // namespace hansa::test
