#include "hansa/process/campaigns.hpp"

#include <algorithm>

namespace hansa {
namespace {

constexpr std::size_t levels = 20;      ///< ambitions that can be tabled
constexpr double least_freedom = 1e-9;  ///< of capacity x autonomy, so that cost stays finite

}  // namespace

double pledge_capacity(const CampaignParameters& rule, double population, bool office) {
  if (rule.capacity_half == 0.0) return 1.0;
  const double people = office ? 2.0 * population : population;
  return people / (people + rule.capacity_half);
}

std::optional<std::uint32_t> campaign_issue(std::span<const double> niche,
                                            std::span<const double> salience) {
  std::optional<std::uint32_t> best;
  double largest = 0.0;
  for (std::uint32_t k = 0; k < niche.size(); ++k) {
    const double care = niche[k] * salience[k];  // NaN without members: never larger
    if (!(care > largest)) continue;
    largest = care;
    best = k;
  }
  return best;
}

CampaignTable campaign_table(const CampaignView& view) {
  const std::size_t members = view.member.size();
  CampaignTable table;
  table.norm = view.rule.norm;
  for (std::size_t m = 0; m < members; ++m) {
    const std::size_t city = view.member[m];
    const std::size_t cell = city * view.issues + view.issue;
    table.interest.push_back(static_cast<double>(view.issues) * view.salience[cell]);
    table.ideal.push_back(view.ideal[cell]);
    const double freedom = std::max(view.capacity[m] * view.autonomy[city], least_freedom);
    table.burden.push_back(view.rule.cost / freedom);
    table.preemption.push_back(
        view.preemption.empty() ? 0.0 : view.rule.preemption * view.preemption[m]);
    table.social.push_back(members < 2 ? 0.0
                                       : view.rule.conformity * static_cast<double>(m) /
                                             static_cast<double>(members - 1));
  }
  return table;
}

TabledPledge chosen_pledge(const CampaignTable& table, double depth) {
  std::vector<double> ambitions;
  for (std::size_t level = 1; level <= levels; ++level) {
    ambitions.push_back(static_cast<double>(level) / static_cast<double>(levels));
  }
  return table_pledge(table.view(), ambitions, depth);
}

}  // namespace hansa
