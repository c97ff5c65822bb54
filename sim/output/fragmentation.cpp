#include "hansa/output/fragmentation.hpp"

#include <algorithm>
#include <functional>
#include <limits>

#include "hansa/base/portable_math.hpp"
#include "hansa/metrics/duplication.hpp"

namespace hansa {

double rank_size_exponent(std::span<const double> amounts) {
  std::vector<double> sorted;
  for (const double amount : amounts) {
    if (amount > 0) sorted.push_back(amount);
  }
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const auto count = static_cast<double>(sorted.size());
  double x = 0, y = 0, xx = 0, xy = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const double rank = portable::log(static_cast<double>(i + 1));
    const double amount = portable::log(sorted[i]);
    x += rank;
    y += amount;
    xx += rank * rank;
    xy += rank * amount;
  }
  if (sorted.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  return -(count * xy - x * y) / (count * xx - x * x);
}

double membership_overlap(const MembershipRows& rows, double networks) {
  double sum = 0, members = 0;
  for (std::size_t city = 0; city < rows.cities(); ++city) {
    if (rows.load(city) == 0) continue;
    sum += static_cast<double>(rows.load(city) - 1) / (networks - 1);
    members += 1;
  }
  return networks > 1 && members > 0 ? sum / members : std::numeric_limits<double>::quiet_NaN();
}

std::vector<FragmentationValue> measure_fragmentation(const Scenario& scenario,
                                                      const RunState& state) {
  constexpr double missing = std::numeric_limits<double>::quiet_NaN();
  const auto& asked = scenario.recipe.fragmentation;
  const bool reshaped = asked.networks > 0;
  const auto& networks = state.networks;
  double alive = 0;
  for (const auto one : networks.alive) alive += one;
  const std::size_t issues =
      networks.size() == 0 ? 0 : networks.table.niche.size() / networks.size();
  const auto same = duplication({issues, rows_of(state.memberships), state.memberships.contribution,
                                 networks.gross, networks.table.niche});
  const double coordination = scenario.parameters.agenda.coordination;
  return {{"networks", reshaped ? static_cast<double>(asked.networks) : missing, alive},
          {"member_dup", reshaped ? asked.member_dup : missing,
           membership_overlap(rows_of(state.memberships), alive)},
          {"niche_dup", reshaped ? asked.niche_dup : missing, same.niche},
          {"size_inequality", reshaped ? asked.size_inequality : missing,
           rank_size_exponent(networks.gross)},
          {"coordination", coordination, coordination}};
}

}  // namespace hansa
