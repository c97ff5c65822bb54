/// \file   Cascades and diffusion in closed form or exactly: what the agents are held against.
#pragma once
#include <cstddef>
#include <span>

namespace hansa {

/// How many join when each joins once as many as its threshold have: from nobody on.
/// Source: Granovetter (1978), doi:10.1086/226707.
std::size_t threshold_cascade(std::span<const double> threshold);

/// Share of very many actors that joins when thresholds (as shares) are normal: the smallest fixed
/// point of s = Phi((s - mean)/sd). Source: as above.
double normal_threshold_share(double mean, double sd);

/// Adopted share at time t: (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t), p > 0 and q >= 0 per year.
/// Source: Bass (1969), doi:10.1287/mnsc.15.5.215.
double bass_share(double p, double q, double time);

/// Expected adopted share of `agents` with hazard p + q n/agents, exact: the distribution of n is
/// carried along. With dt > 0 all decide at once each step, with chance 1 - exp(-hazard dt).
double bass_expected_share(std::size_t agents, double p, double q, double dt, std::size_t steps);

/// The same in continuous time (Runge-Kutta of order 4, step 1/400 year).
double bass_expected_share_continuous(std::size_t agents, double p, double q, double time);

/// Mean degrees of a random network between which a single adopter can set off a cascade when all
/// adopt at a share `threshold` of neighbours: z P(Poisson(z) <= K - 2) = 1, K =
/// floor(1/threshold). Source: Watts (2002), doi:10.1073/pnas.082090499. threshold in (0, 1/3].
struct CascadeWindow {
  double low{}, high{};
};
CascadeWindow watts_window(double threshold);

}  // namespace hansa
