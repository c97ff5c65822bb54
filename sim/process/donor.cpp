#include "hansa/process/donor.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {

double donor_money(const DonorParameters& rule, double donor_share, double members_gross) {
  return rule.money * donor_share / (1.0 - donor_share) * members_gross;
}

double ally_money(const AllyParameters& rule, double unit, double gross, double all_gross) {
  return all_gross > 0.0 ? rule.networks * unit * (gross / all_gross) : 0.0;
}

double donor_leaves(const DonorParameters& rule, Years dt) {
  return probability_of(PerYear{rule.leave}, dt);
}

}  // namespace hansa
