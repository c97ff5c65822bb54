#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/network_rows.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

constexpr double focus_weight = 0.7;  // of a network's own issue in its niche
constexpr Month earliest_blank_founding = month_of(1985);
constexpr Month latest_blank_founding = month_of(2018, 12);
constexpr Month oldest_synthetic = 30 * 12;   // before the start
constexpr double general_share = 0.4;         // of synthetic networks
constexpr double typed_share = 0.5;           // of networks with an issue of their own
constexpr double size_class_deviation = 1.2;  // of ln population
constexpr double size_class_median = portable::log(150000.0);
constexpr std::size_t least_states_of_a_region = 10;

/// A date drawn between two months, both included.
Month month_between(double u, Month first, Month last) {
  return first + static_cast<Month>(u * static_cast<double>(last - first + 1));
}

void fill_foundings(Networks& networks, const WorldRecipe& recipe, const KeyedDraw& draw) {
  for (std::size_t n = 0; n < networks.size(); ++n) {
    if (networks.founded[n] != unknown_month) continue;
    const double u = draw.uniform(Purpose::network_founded, Step{0}, networks.key[n]);
    const Month drawn = recipe.kind == "given"
                            ? recipe.start
                            : month_between(u, earliest_blank_founding, latest_blank_founding);
    networks.founded[n] = std::min(drawn, networks.closed[n] - 1);
    networks.synthetic[n] |= synthetic_date;
  }
}

/// Rows of the regions that a synthetic network may choose: the larger ones.
std::vector<std::int32_t> broad_regions(const World& world) {
  const auto states = static_cast<std::ptrdiff_t>(world.states.size());
  std::vector<std::int32_t> broad;
  for (std::size_t r = 0; r < world.regions.name.size(); ++r) {
    const auto first = world.regions.holds.begin() + static_cast<std::ptrdiff_t>(r) * states;
    const auto held = std::count(first, first + states, 1);
    if (held >= static_cast<std::ptrdiff_t>(least_states_of_a_region)) {
      broad.push_back(static_cast<std::int32_t>(r));
    }
  }
  return broad;
}

/// Networks that existed at the start and that no table names.
void add_synthetic_networks(Draft& draft, const WorldRecipe& recipe, const KeyedDraw& draw) {
  auto& world = draft.world;
  std::int64_t known = 0;
  for (std::size_t n = 0; n < world.networks.size(); ++n) {
    known += in_force(world.networks, n, recipe.start);
  }
  const auto regions = broad_regions(world);
  std::size_t ordinal = 0;
  for (; known < recipe.complete_networks_to; ++known) {
    std::string id;
    do {
      id = "synthetic-network-" + padded(++ordinal, 3);
    } while (std::find(world.networks.id.begin(), world.networks.id.end(), id) !=
             world.networks.id.end());
    const Key key = key_of(id);
    const auto uniform = [&](Purpose why) { return draw.uniform(why, Step{0}, key); };
    append_blank_network(draft, id,
                         month_between(uniform(Purpose::network_founded),
                                       recipe.start - oldest_synthetic, recipe.start));
    const double u = uniform(Purpose::network_region);
    const double local = 1.0 - recipe.synthetic.global_share;
    if (u < local && !regions.empty()) {
      world.networks.region.back() =
          regions[static_cast<std::size_t>(u / local * static_cast<double>(regions.size()))];
    }
    draft.networks.focus.back() = drawn_focus(uniform(Purpose::network_niche), world.issue_count());
  }
  sort_networks(draft);
}

void fill_aims(Draft& draft, const WorldRecipe& recipe, const KeyedDraw& draw, std::size_t n) {
  auto& networks = draft.world.networks;
  if (recipe.kind == "given") return;
  const Key key = networks.key[n];
  if (draft.networks.type_known[n] == 0) {
    const double u = draw.uniform(Purpose::network_type, Step{0}, key);
    if (draft.networks.focus[n] != NetworkHints::general && u < typed_share) {
      networks.type[n] = static_cast<std::int32_t>(6.0 * u / typed_share);
    }
    networks.synthetic[n] |= synthetic_attributes;
  }
  if (draft.networks.size_class_known[n] == 0) {
    const auto why = Purpose::network_size_class;
    if (draw.uniform(why, Step{0}, key) < recipe.synthetic.size_class_share) {
      const double normal = standard_normal(draw.uniform(why, Step{0}, key, 1));
      networks.size_class_centre[n] = size_class_median + size_class_deviation * normal;
    }
    networks.synthetic[n] |= synthetic_attributes;
  }
}

void fill_attributes(Draft& draft, const WorldRecipe& recipe, const KeyedDraw& draw,
                     std::size_t n) {
  auto& world = draft.world;
  auto& networks = world.networks;
  const auto fill = [&](double& cell, double value) {
    if (!std::isnan(cell)) return;
    cell = value;
    networks.synthetic[n] |= synthetic_attributes;
  };
  const Key key = networks.key[n];
  const double seen = draw.uniform(Purpose::network_visibility, Step{0}, key);
  fill(networks.visibility[n], portable::exp(recipe.visibility_sd * standard_normal(seen)));
  fill(networks.charter[n], recipe.charter);
  fill(networks.donor_share[n], recipe.donor_share);
  for (std::size_t k = 0; k < world.issue_count(); ++k) {
    const Key issue = key_of(world.issues[k]);
    fill(networks.donor_ideal[n * world.issue_count() + k],
         draw.uniform(PairPurpose::donor_ideal, Step{0}, key, issue));
  }
}

/// Niches that follow from the focus alone; `other` waits for the members.
void fill_niche(Draft& draft, std::size_t n) {
  auto& world = draft.world;
  const auto issues = world.issue_count();
  const auto focus = draft.networks.focus[n];
  double* const niche = world.networks.niche.data() + n * issues;
  if (!std::isnan(niche[0]) || focus == NetworkHints::other) return;
  const bool general = focus == NetworkHints::general || issues == 1;
  for (std::size_t k = 0; k < issues; ++k) {
    niche[k] = general ? 1.0 / static_cast<double>(issues)
                       : (1.0 - focus_weight) / static_cast<double>(issues - 1);
  }
  if (!general) niche[focus] = focus_weight;
  world.networks.synthetic[n] |= synthetic_attributes;
}

}  // namespace

std::int32_t drawn_focus(double u, std::size_t issues) {
  if (u < general_share) return NetworkHints::general;
  const double issue = (u - general_share) / (1.0 - general_share);
  return static_cast<std::int32_t>(issue * static_cast<double>(issues));
}

void complete_networks(Draft& draft, const WorldRecipe& recipe) {
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  fill_foundings(draft.world.networks, recipe, draw);
  if (recipe.kind == "observed") add_synthetic_networks(draft, recipe, draw);
  for (std::size_t n = 0; n < draft.world.networks.size(); ++n) {
    fill_aims(draft, recipe, draw, n);
    fill_attributes(draft, recipe, draw, n);
    fill_niche(draft, n);
  }
}

void complete_niches(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  auto& networks = world.networks;
  const auto issues = world.issue_count();
  std::vector<double> sum(networks.niche.size(), 0.0);
  std::vector<double> members(networks.size(), 0.0);
  for (std::size_t row = 0; row < world.memberships.size(); ++row) {
    const auto n = world.memberships.network[row];
    members[n] += 1.0;
    for (std::size_t k = 0; k < issues; ++k) {
      sum[n * issues + k] += world.cities.salience[world.memberships.city[row] * issues + k];
    }
  }
  for (std::size_t n = 0; n < networks.size(); ++n) {
    double* const niche = networks.niche.data() + n * issues;
    const bool blank = std::isnan(niche[0]);
    for (std::size_t k = 0; k < issues; ++k) {
      if (blank && members[n] > 0.0) niche[k] = sum[n * issues + k] / members[n];
      if (recipe.equal_niches || (blank && members[n] == 0.0)) {
        niche[k] = 1.0 / static_cast<double>(issues);
      }
    }
    if (blank) networks.synthetic[n] |= synthetic_attributes;
  }
}

void complete_access(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  const auto forums = world.forums.size();
  for (std::size_t n = 0; n < world.networks.size(); ++n) {
    for (std::size_t f = 0; f < forums; ++f) {
      auto& access = world.networks.access[n * forums + f];
      const bool hears =
          world.forums.members_label[f] == "un" && world.forums.city_access[f] != "none";
      if (draft.networks.access_known[n * forums + f] == 0 && draft.networks.ecosoc[n] == 1 &&
          hears) {
        access = static_cast<std::uint8_t>(Access::consultative);
      }
      if (recipe.all_access) access = static_cast<std::uint8_t>(Access::seat);
    }
  }
}

}  // namespace hansa
