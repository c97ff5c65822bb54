#include "hansa/process/legitimacy.hpp"

namespace hansa {

std::vector<double> engaged_share(const MembershipRows& memberships, std::size_t networks) {
  std::vector<double> share(networks, 0.0);
  std::vector<double> members(networks, 0.0);
  for (std::size_t city = 0; city < memberships.cities(); ++city) {
    double engaged = 0.0;
    for (auto row = memberships.first[city]; row < memberships.first[city + 1]; ++row) {
      engaged += memberships.engagement[row];
    }
    for (auto row = memberships.first[city]; row < memberships.first[city + 1]; ++row) {
      share[memberships.network[row]] += memberships.engagement[row] / engaged;
      members[memberships.network[row]] += 1.0;
    }
  }
  for (std::size_t network = 0; network < networks; ++network) {
    if (members[network] > 0.0) share[network] /= members[network];
  }
  return share;
}

std::vector<double> legitimacy(const MembershipRows& memberships,
                               std::span<const double> represented) {
  auto legitimate = engaged_share(memberships, represented.size());
  for (std::size_t network = 0; network < legitimate.size(); ++network) {
    legitimate[network] *= represented[network];
  }
  return legitimate;
}

}  // namespace hansa
