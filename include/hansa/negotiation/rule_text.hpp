/// \file   A decision rule as somebody writes it.
#pragma once
#include <string>
#include <string_view>

#include "hansa/negotiation/decision_rule.hpp"

namespace hansa {

struct WrittenRule {
  DecisionRule rule;
  bool voluntary{};   ///< a coalition of those who accept; `rule` plays no part
  std::string words;  ///< "consensus: at least 98 % of the heads and 95 % of the power"
};

/// A name of rule_names(), "coalition", or quotas: "heads=2/3,power=0.5" (one of them alone leaves
/// the other at 0). Throws InputError "--rule: problem (why). suggestion" for anything else, and
/// for quotas that nobody can satisfy.
WrittenRule read_rule(std::string_view text);

}  // namespace hansa
