#include "hansa/process/founding.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

constexpr double frame_of_fit = 56.0;  ///< networks of the list that b0, b1 and b2 come from
constexpr double least_exponent = -20.0;
constexpr double most_exponent = 3.0;

}  // namespace

FoundingRate founding_rate(const FoundingView& view) {
  const auto& rule = view.rule;
  if (rule.rate == 0.0) return {};
  const double density = frame_of_fit * view.networks / rule.frame;
  double exponent = rule.level + rule.density * density + rule.crowding * density * density;
  if (view.event) exponent += rule.event;
  if (rule.resources != 0.0) {
    exponent += view.resources > 0.0   ? rule.resources * portable::log(view.resources)
                : rule.resources > 0.0 ? least_exponent
                                       : most_exponent;
  }
  const double within = std::clamp(exponent, least_exponent, most_exponent);
  const double cost = view.cost > 0.0 ? view.cost : 1.0;
  return {rule.rate / cost * (rule.frame / frame_of_fit) * portable::exp(within),
          within != exponent};
}

NicheOrigin niche_origin(const FoundingParameters& rule, double u) {
  if (u < rule.mirror) return NicheOrigin::mirror;
  const bool copies = u < rule.mirror + (1.0 - rule.mirror) * rule.imitation;
  return copies ? NicheOrigin::imitation : NicheOrigin::demand;
}

std::vector<double> unmet_demand(const DemandView& view) {
  std::vector<double> demand(view.issues, 0.0);
  std::vector<double> served(view.issues);
  const auto& rows = view.memberships;
  for (std::size_t city = 0; city < rows.cities(); ++city) {
    std::ranges::fill(served, 0.0);
    for (auto row = rows.first[city]; row < rows.first[city + 1]; ++row) {
      const auto* niche = view.niche.data() + rows.network[row] * view.issues;
      for (std::size_t k = 0; k < view.issues; ++k) served[k] += niche[k];
    }
    for (std::size_t k = 0; k < view.issues; ++k) {
      const double unmet = view.salience[city * view.issues + k] - served[k];
      if (unmet > 0.0) demand[k] += view.population[city] * unmet;
    }
  }
  return demand;
}

std::vector<std::size_t> by_demand(std::span<const double> demand) {
  std::vector<std::size_t> issues(demand.size());
  std::iota(issues.begin(), issues.end(), std::size_t{0});
  std::ranges::stable_sort(issues, std::greater{}, [&](std::size_t k) { return demand[k]; });
  return issues;
}

std::vector<std::uint32_t> first_arrivals(std::span<const double> weight, std::span<const double> u,
                                          std::size_t count) {
  std::vector<std::pair<double, std::uint32_t>> arrivals;
  for (std::uint32_t row = 0; row < weight.size(); ++row) {
    if (weight[row] > 0.0) arrivals.emplace_back(exponential(u[row]) / weight[row], row);
  }
  count = std::min(count, arrivals.size());
  const auto end = arrivals.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(arrivals.begin(), end, arrivals.end());
  std::vector<std::uint32_t> rows;
  for (auto at = arrivals.begin(); at != end; ++at) rows.push_back(at->second);
  std::ranges::sort(rows);
  return rows;
}

}  // namespace hansa
