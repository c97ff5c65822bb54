#include <algorithm>
#include <cmath>

#include "hansa/base/contract.hpp"
#include "hansa/world/split.hpp"

namespace hansa {
namespace {

std::size_t columns(const std::vector<double>& matrix, const Networks& networks) {
  return networks.size() == 0 ? 0 : matrix.size() / networks.size();
}

/// Adds a row equal to row `model`; niche and all the rest are copies.
std::uint32_t append_copy(Networks& n, std::uint32_t model, const PartName& name, Month founded) {
  const auto rows = n.size();
  const auto again = [&](auto& column) {
    const auto width = column.size() / rows;
    column.reserve(column.size() + width);
    for (std::size_t k = 0; k < width; ++k) column.push_back(column[model * width + k]);
  };
  again(n.niche);
  again(n.region);
  again(n.type);
  again(n.size_class_centre);
  again(n.visibility);
  again(n.charter);
  again(n.donor_share);
  again(n.donor_ideal);
  again(n.access);
  again(n.synthetic);
  n.synthetic.back() |= synthetic_agent;
  n.key.push_back(key_of(name.id));
  n.founded.push_back(founded);
  n.closed.push_back(no_month);
  n.successor.emplace_back();
  n.name.push_back(name.name);
  n.id.push_back(name.id);
  return static_cast<std::uint32_t>(rows);
}

/// What merging networks weigh: shares of gross, or equal shares when none has any.
std::vector<double> weights_of(std::span<const double> gross) {
  double sum = 0.0;
  for (const double g : gross) sum += g;
  std::vector<double> weight;
  for (const double g : gross) {
    weight.push_back(sum > 0.0 ? g / sum : 1.0 / static_cast<double>(gross.size()));
  }
  return weight;
}

/// Means of the rows `merging` of a matrix, written to its last row; equal cells stay as they are.
void write_mean(std::vector<double>& matrix, std::size_t width,
                std::span<const std::uint32_t> merging, const std::vector<double>& weight) {
  const std::size_t last = matrix.size() - width;
  for (std::size_t k = 0; k < width; ++k) {
    double sum = 0.0, weights = 0.0;
    bool equal = true;
    for (std::size_t m = 0; m < merging.size(); ++m) {
      const double cell = matrix[merging[m] * width + k];
      equal = equal && cell == matrix[merging[0] * width + k];
      sum += weight[m] * cell;
      weights += weight[m];
    }
    if (!equal && weights > 0.0) matrix[last + k] = sum / weights;
  }
}

/// The value that all of `merging` share, else `other`.
template <class T>
void write_common(std::vector<T>& column, std::span<const std::uint32_t> merging, T other) {
  for (const auto m : merging) {
    if (!(column[m] == column[merging[0]])) column.back() = other;
  }
}

}  // namespace

std::uint32_t append_part(Networks& networks, std::uint32_t parent, std::size_t part,
                          double niche_dup, const PartName& name, Month founded,
                          bool inherits_access) {
  HANSA_EXPECT(parent < networks.size());
  const auto issues = columns(networks.niche, networks);
  const auto forums = networks.access.size() / networks.size();
  const auto niche =
      split_niche(std::span{networks.niche}.subspan(parent * issues, issues), part, niche_dup);
  const auto row = append_copy(networks, parent, name, founded);
  std::copy(niche.begin(), niche.end(),
            networks.niche.begin() + static_cast<std::ptrdiff_t>(row * issues));
  if (!inherits_access) {
    std::fill(networks.access.end() - static_cast<std::ptrdiff_t>(forums), networks.access.end(),
              static_cast<std::uint8_t>(Access::none));
  }
  return row;
}

std::uint32_t append_merged(Networks& networks, std::span<const std::uint32_t> merging,
                            std::span<const double> gross, const PartName& name, Month founded) {
  HANSA_EXPECT(!merging.empty() && merging.size() == gross.size());
  const auto issues = columns(networks.niche, networks);
  const auto forums = networks.access.size() / networks.size();
  const auto row = append_copy(networks, merging[0], name, founded);
  const auto weight = weights_of(gross);
  auto donor = weight;
  for (std::size_t m = 0; m < merging.size(); ++m) donor[m] *= networks.donor_share[merging[m]];

  write_mean(networks.niche, issues, merging, weight);
  write_mean(networks.donor_ideal, issues, merging, donor);
  write_mean(networks.charter, 1, merging, weight);
  write_mean(networks.visibility, 1, merging, weight);
  write_mean(networks.donor_share, 1, merging, weight);
  write_common(networks.region, merging, region_global);
  write_common(networks.type, merging, type_none);
  write_common(networks.size_class_centre, merging, std::nan(""));
  for (const auto m : merging) {
    networks.synthetic[row] |= networks.synthetic[m];
    for (std::size_t f = 0; f < forums; ++f) {
      auto& best = networks.access[row * forums + f];
      best = std::max(best, networks.access[m * forums + f]);
    }
  }
  return row;
}

}  // namespace hansa
