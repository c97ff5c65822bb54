/// \file   Regimes, ratifiers, reneging, capture, accountability, and what states deliver.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct PoliticsParameters {
  double gridlock{};              ///< [1/year] able -> gridlocked; 0 off
  double recovery{};              ///< [1/year] gridlocked -> able
  double renege{};                ///< [1/year] for a text of hardness 1; 0 off
  double leave{};                 ///< [1/year] of a forum; 0 off
  double rejoin{};                ///< [1/year] of a forum that was left for no stated time
  double capture{};               ///< share of the way to the lobbies' ideal, [0, 1]; 0 off
  double lobby_ideal{};           ///< what lobbies want of a text, [0, 1]
  double city_accountability{};   ///< r_c [1/year]; 0 off
  double state_accountability{};  ///< r_s [1/year]; 0 off
};

/// How states deliver on texts. The rates add up; all 0: texts stay words.
struct ComplianceParameters {
  double rate{};                 ///< r0 [1/year] whatever the text
  double hardness{};             ///< r1 [1/year] for hardness 1
  double enforcement{};          ///< r2 [1/year] for precision times delegation 1
  double reputation{};           ///< [1/year] for a state of full reputation
  double relapse{};              ///< [1/year] of those whom the text binds no more
  double detection{};            ///< [1/year] for precision 1; 0: no shortfall is detected
  double sanction{};             ///< share of a detected shortfall made good for hardness 1, [0, 1]
  double reputation_cost{};      ///< reputation lost for a detected shortfall of 1
  double reputation_recovery{};  ///< [1/year]
};

}  // namespace hansa
