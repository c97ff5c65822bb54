#include "hansa/process/regime.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {

double gridlocked_share(RegimeRates rates) {
  if (!(rates.gridlock.value > 0.0)) return 0.0;
  return rates.gridlock.value / (rates.gridlock.value + rates.recovery.value);
}

double chance_of_change(RegimeRates rates, Regime now, Years dt) {
  const double out = now == Regime::able ? rates.gridlock.value : rates.recovery.value;
  if (!(out > 0.0)) return 0.0;
  const PerYear both = rates.gridlock + rates.recovery;
  return out / both.value * probability_of(both, dt);
}

Regime first_regime(RegimeRates rates, Key state, KeyedDraw draw) {
  const double u = draw.uniform(Purpose::regime_start, Step{}, state);
  return bernoulli(u, gridlocked_share(rates)) ? Regime::gridlocked : Regime::able;
}

Regime next_regime(RegimeRates rates, Regime now, Years dt, Key state, Step step, KeyedDraw draw) {
  const double u = draw.uniform(Purpose::regime, step, state);
  if (!bernoulli(u, chance_of_change(rates, now, dt))) return now;
  return now == Regime::able ? Regime::gridlocked : Regime::able;
}

}  // namespace hansa
