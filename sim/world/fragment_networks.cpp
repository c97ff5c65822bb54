#include <algorithm>

#include "hansa/base/contract.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/network_rows.hpp"
#include "hansa/world/split.hpp"

namespace hansa {
namespace {

constexpr Key the_fragmentation = key_of("fragmentation");

AppliedSettings applied_by(const World& world, const FragmentationParameters& asked) {
  return {world.applied.lobby, asked.networks, asked.member_dup, asked.niche_dup,
          asked.size_inequality, world.applied.role};
}

/// Rows of memberships in networks in force at the start, joined by then.
std::vector<std::size_t> starting_memberships(const World& world, Month start) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < world.memberships.size(); ++row) {
    if (in_force(world.networks, world.memberships.network[row], start) &&
        world.memberships.joined[row] <= start) {
      rows.push_back(row);
    }
  }
  return rows;
}

/// Appends the union of the starting networks, weighted by what their members bring.
std::uint32_t append_pool(World& world, const std::vector<std::size_t>& rows,
                          const std::vector<double>& engagement, Month start) {
  std::vector<std::uint32_t> starting;
  for (std::uint32_t n = 0; n < world.networks.size(); ++n) {
    if (in_force(world.networks, n, start)) starting.push_back(n);
  }
  require(!starting.empty(),
          "fragmentation.networks is set, but no network is in force at the start (nothing could "
          "be rebuilt). Set it to 0, or found a network by then.");
  std::vector<double> brought(world.networks.size(), 0.0), gross;
  for (const auto row : rows) {
    const auto city = world.memberships.city[row];
    brought[world.memberships.network[row]] +=
        world.cities.resources[city] * world.memberships.engagement[row] / engagement[city];
  }
  for (const auto n : starting) gross.push_back(brought[n]);
  return append_merged(world.networks, starting, gross, {"pool", "pool"}, start);
}

}  // namespace

void fragment_networks(World& world, const WorldRecipe& recipe) {
  const auto& asked = recipe.fragmentation;
  if (asked.networks == 0 || applied_by(world, asked) == world.applied) return;

  const auto rows = starting_memberships(world, recipe.start);
  std::vector<double> engagement(world.cities.size(), 0.0);  // of a city, over all its networks
  for (const auto row : rows) {
    engagement[world.memberships.city[row]] += world.memberships.engagement[row];
  }
  const auto pool = append_pool(world, rows, engagement, recipe.start);
  const auto parts = static_cast<std::size_t>(asked.networks);
  std::vector<std::uint32_t> part_rows;
  for (std::size_t j = 0; j < parts; ++j) {
    const auto id = "part-" + padded(j + 1, 5);
    part_rows.push_back(
        append_part(world.networks, pool, j, asked.niche_dup, {id, id}, recipe.start, true));
  }
  world.networks = network_rows(world.networks, part_rows);
  if (recipe.equal_niches) {
    world.networks.niche.assign(world.networks.niche.size(),
                                1.0 / static_cast<double>(world.issue_count()));
  }

  std::vector<std::uint32_t> city;
  std::vector<Key> key;
  std::vector<double> resources, tau;
  for (std::uint32_t i = 0; i < world.cities.size(); ++i) {
    if (engagement[i] == 0.0) continue;
    city.push_back(i);
    key.push_back(world.cities.key[i]);
    resources.push_back(world.cities.resources[i]);
    tau.push_back(engagement[i]);
  }
  const SplitRule rule{.into = parts,
                       .member_dup = asked.member_dup,
                       .sort = 0.0,
                       .size_inequality = asked.size_inequality};
  world.memberships = {};
  for (const auto& row :
       split_members({key, resources, tau, {}, {}}, rule, KeyedDraw{recipe.seed, recipe.replicate},
                     Step{0}, the_fragmentation)) {
    world.memberships.city.push_back(city[row.member]);
    world.memberships.network.push_back(row.part);
    world.memberships.joined.push_back(recipe.start);
    world.memberships.engagement.push_back(row.engagement);
    world.memberships.synthetic.push_back(synthetic_members);
  }
  world.applied = applied_by(world, asked);
}

}  // namespace hansa
