/// \file   Which cities had a say and which the texts followed: inequality beside voice.
///
/// Model   Say of city i in a session: sum over networks n of A_n q_in / sum_j q_jn, its share of
///         the votes in what its networks are heard to say, with A_n = sum_k F_k a_nk. A donor's
///         share of a message is no city's; a city that comes by itself has all it is heard to say;
///         with coordination c a share c of what is heard is spoken for all networks by gross. Adds
///         up to the attention that members win.
///         Heed: <x - x~, theta_i - x~>, the numerator of voice with the city's own ideal for g.
///         Both are summed over sessions; Gini coefficients are taken of the sums. [C]
#pragma once
#include <vector>

#include "hansa/engine/record.hpp"

namespace hansa {

class Simulation;

struct LoneSay {
  std::uint32_t city{};
  double heard{};
};

/// What the sessions of one step add up to.
struct Credit {
  std::vector<double> heard;      ///< [networks] sum of F_k a_nk
  std::vector<LoneSay> lone;      ///< of cities that spoke for themselves
  std::vector<double> direction;  ///< [issues] sum of F_k (x - x~)_k
  double offset{};                ///< sum of <x - x~, x~>
};
void note_session(const Simulation&, const SessionRecord&, Credit&);

/// Adds the step to sim.say and sim.heeded. O(memberships + cities x issues), nothing without
/// sessions or where no indices are sampled.
void credit_cities(Simulation&, const Credit&);

}  // namespace hansa
