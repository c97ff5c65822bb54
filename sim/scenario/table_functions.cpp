#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::string_view bull =
    "[E] the five functions: Bull 1977, The Anarchical Society; [C] what each scales";

ParameterRow function(std::string_view key, std::string_view meaning) {
  return {.key = key,
          .unit = "1",
          .standard = 1.0,
          .least = 0,
          .most = 1,
          .meaning = meaning,
          .source = bull};
}

}  // namespace

void add_functions_rows(Rows& rows) {
  rows.push_back(parameter(
      function("functions.communication",
               "How well cities talk: scales their looks at networks, and at 0 doubles the cost of "
               "working together."),
      HANSA_FIELD(parameters.standing.functions.communication)));
  rows.push_back(parameter(
      function("functions.negotiation", "How far networks bring their members to pledges; 0 off."),
      HANSA_FIELD(parameters.standing.functions.negotiation)));
  rows.push_back(
      parameter(function("functions.information", "How much cities learn from others; 0 off."),
                HANSA_FIELD(parameters.standing.functions.information)));
  rows.push_back(parameter(
      function(
          "functions.conflict_prevention",
          "How far networks mediate between a city and its state before it is preempted, and how "
          "far they coordinate among themselves; 0 off."),
      HANSA_FIELD(parameters.standing.functions.conflict_prevention)));
  rows.push_back(
      parameter(function("functions.symbolism",
                         "How much cities stand for something: norms and legitimacy; 0 off."),
                HANSA_FIELD(parameters.standing.functions.symbolism)));
}

}  // namespace hansa
