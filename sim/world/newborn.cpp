#include "hansa/world/newborn.hpp"

#include <cmath>
#include <vector>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

constexpr double focus_weight = 0.7;
constexpr double typed_share = 0.5;
constexpr double types = 6.0;
constexpr double size_class_deviation = 1.2;  // of ln population
constexpr double size_class_median = portable::log(150000.0);

double drawn_size_class(const KeyedDraw& draw, Key key, double share) {
  const auto why = Purpose::network_size_class;
  if (draw.uniform(why, Step{0}, key) >= share) return std::nan("");
  return size_class_median +
         size_class_deviation * standard_normal(draw.uniform(why, Step{0}, key, 1));
}

}  // namespace

std::vector<double> focused_niche(std::size_t issues, std::size_t focus) {
  if (issues == 1) return {1.0};
  std::vector<double> niche(issues, (1.0 - focus_weight) / static_cast<double>(issues - 1));
  niche[focus] = focus_weight;
  return niche;
}

std::uint32_t append_newborn(Networks& networks, const Newborn& born, const WorldRecipe& recipe,
                             const KeyedDraw& draw, std::span<const std::string> issues,
                             std::size_t forums) {
  const auto row = networks.size();
  const Key key = key_of(born.id);
  const auto uniform = [&](Purpose why) { return draw.uniform(why, Step{0}, key); };

  networks.id.push_back(born.id);
  networks.name.push_back(born.name);
  networks.key.push_back(key);
  networks.founded.push_back(born.founded);
  networks.closed.push_back(no_month);
  networks.successor.emplace_back();
  networks.niche.insert(networks.niche.end(), born.niche.begin(), born.niche.end());
  networks.region.push_back(born.region);
  const double type = uniform(Purpose::network_type);
  networks.type.push_back(type < typed_share ? static_cast<std::int32_t>(types * type / typed_share)
                                             : type_none);
  networks.size_class_centre.push_back(drawn_size_class(draw, key, born.size_class_share));
  networks.visibility.push_back(
      portable::exp(recipe.visibility_sd * standard_normal(uniform(Purpose::network_visibility))));
  networks.charter.push_back(recipe.charter);
  networks.donor_share.push_back(recipe.donor_share);
  for (const auto& issue : issues) {
    networks.donor_ideal.push_back(
        draw.uniform(PairPurpose::donor_ideal, Step{0}, key, key_of(issue)));
  }
  HANSA_ENSURE(networks.donor_ideal.size() == networks.niche.size());
  const auto access = recipe.all_access ? Access::seat : Access::none;
  networks.access.resize(networks.access.size() + forums, static_cast<std::uint8_t>(access));
  networks.synthetic.push_back(synthetic_agent | synthetic_attributes);
  return static_cast<std::uint32_t>(row);
}

}  // namespace hansa
