#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "hansa/random/distributions.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/filling.hpp"
#include "hansa/world/generate_parts.hpp"
#include "hansa/world/network_rows.hpp"

namespace hansa {
namespace {

constexpr Month oldest = 30 * 12;        // of the networks, before the start
constexpr double status_share = 0.3;     // of networks, consultative with the UN
constexpr std::size_t most_tries = 200;  // a member, before a network stays smaller

/// The cities a network may draw from, with cumulated looks.
struct Candidates {
  std::vector<std::uint32_t> city;
  std::vector<double> cumulated;
};

Candidates candidates_in(const World& world, std::int32_t region) {
  Candidates found;
  double sum = 0.0;
  for (std::uint32_t i = 0; i < world.cities.size(); ++i) {
    const double looks = look_weight(world.cities.population[i]);
    if (!(looks > 0.0) || !in_region(world, region, i)) continue;
    sum += looks;
    found.city.push_back(i);
    found.cumulated.push_back(sum);
  }
  return found;
}

/// Distinct cities, each next one in proportion to filling_weight among those left.
std::vector<std::uint32_t> sampled_members(const World& world, const Candidates& candidates,
                                           const KeyedDraw& draw, std::size_t network,
                                           double size) {
  const auto wanted =
      std::min(candidates.city.size() / 2, static_cast<std::size_t>(std::llround(size)));
  const double most = most_attraction(world, network);
  std::vector<std::uint32_t> members;
  std::unordered_set<std::uint32_t> inside;
  for (std::size_t t = 0; members.size() < wanted && t < most_tries * (wanted + 10); ++t) {
    const auto uniform = [&](std::uint64_t ordinal) {
      return draw.uniform(Purpose::network_member, Step{0}, world.networks.key[network], ordinal);
    };
    const double at = uniform(2 * t) * candidates.cumulated.back();
    const auto pick =
        std::upper_bound(candidates.cumulated.begin(), candidates.cumulated.end(), at) -
        candidates.cumulated.begin();
    const auto city =
        candidates.city[std::min(static_cast<std::size_t>(pick), candidates.city.size() - 1)];
    if (uniform(2 * t + 1) * most >= attraction(world, network, city)) continue;
    if (inside.insert(city).second) members.push_back(city);
  }
  return members;
}

}  // namespace

void generate_networks(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const auto count = static_cast<std::size_t>(std::max<std::int64_t>(0, recipe.synthetic.networks));
  const auto digits = std::max<std::size_t>(3, std::to_string(count).size());
  const double local = 1.0 - recipe.synthetic.global_share;
  const auto regions = static_cast<double>(world.regions.name.size());
  for (std::size_t n = 1; n <= count; ++n) {
    const auto id = "network-" + padded(n, digits);
    const auto uniform = [&](Purpose why) { return draw.uniform(why, Step{0}, key_of(id)); };
    const double age = uniform(Purpose::network_founded) * static_cast<double>(oldest + 1);
    append_blank_network(draft, id, recipe.start - static_cast<Month>(age));
    world.networks.name.back() = "Network " + std::to_string(n);
    const double u = uniform(Purpose::network_region);
    if (u < local) world.networks.region.back() = static_cast<std::int32_t>(u / local * regions);
    draft.networks.focus.back() = drawn_focus(uniform(Purpose::network_niche), world.issue_count());
    draft.networks.ecosoc.back() = uniform(Purpose::network_status) < status_share;
  }
}

void fill_generated_networks(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  auto& rows = world.memberships;
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const auto regions = static_cast<std::int32_t>(world.regions.name.size());
  for (std::int32_t region = region_global; region < regions; ++region) {
    const auto candidates = candidates_in(world, region);
    for (std::uint32_t n = 0; n < world.networks.size(); ++n) {
      if (world.networks.region[n] != region || candidates.city.empty()) continue;
      const double size = filling_size(draft, recipe, n);
      for (const auto city : sampled_members(world, candidates, draw, n, size)) {
        rows.city.push_back(city);
        rows.network.push_back(n);
        rows.joined.push_back(joining_date(draft, recipe, n, world.cities.key[city]));
        rows.engagement.push_back(1.0);
        rows.synthetic.push_back(synthetic_members | synthetic_date);
      }
      world.networks.synthetic[n] |= synthetic_members;
    }
  }
  sort_memberships(rows);
}

}  // namespace hansa
