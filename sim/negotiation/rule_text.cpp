#include "hansa/negotiation/rule_text.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"

namespace hansa {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }

std::optional<double> number(std::string_view text) {
  double value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "0.5", "2/3" or "60%".
std::optional<double> share(std::string_view text) {
  if (text.ends_with('%')) {
    const auto percent = number(text.substr(0, text.size() - 1));
    return percent ? std::optional{*percent / 100.0} : std::nullopt;
  }
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return number(text);
  const auto above = number(text.substr(0, slash));
  const auto below = number(text.substr(slash + 1));
  if (!above || !below || !(*below > 0.0)) return std::nullopt;
  return *above / *below;
}

std::string percent(double share_of_all) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), 100.0 * share_of_all,
                                 std::chars_format::general, 4)
                       .ptr;
  return std::string(digits.data(), end) + " %";
}

std::string in_words(DecisionRule rule) {
  if (rule.heads == 0.0) return "at least " + percent(rule.power) + " of the power";
  if (rule.power == 0.0) return "at least " + percent(rule.heads) + " of the heads";
  return "at least " + percent(rule.heads) + " of the heads and " + percent(rule.power) +
         " of the power";
}

[[noreturn]] void unknown(std::string_view text) {
  std::vector<std::string_view> known(rule_names().begin(), rule_names().end());
  known.push_back("coalition");
  const auto near = nearest_name(text, known);
  std::string all;
  for (const auto name : known) all += std::string{name} + ", ";
  throw InputError("--rule: " + quoted(text) + " is no rule (known: " + all +
                   "or quotas like heads=2/3,power=0.5). " +
                   (near.empty() ? "Take one of these." : "Did you mean " + quoted(near) + "?"));
}

void read_quota(std::string_view part, DecisionRule& rule) {
  const auto equals = part.find('=');
  const auto name = part.substr(0, equals);
  if (name != "heads" && name != "power") unknown(part);
  const auto value = share(part.substr(equals + 1));
  require(value.has_value(), "--rule: " + quoted(part.substr(equals + 1)) +
                                 " is no share (a quota is a share of all heads or all power). "
                                 "Write it like 0.55, 55% or 2/3.");
  require(*value >= 0.0, "--rule: the quota " + quoted(part) +
                             " is negative (it is a share of all). Give 0 to 1.");
  require(*value <= 1.0, "--rule: nobody can satisfy " + quoted(part) +
                             " (that is more than all there are). Give a share of at most 1; 55 % "
                             "is 0.55.");
  (name == "heads" ? rule.heads : rule.power) = *value;
}

}  // namespace

WrittenRule read_rule(std::string_view text) {
  if (text == "coalition") {
    return {{1.0, 1.0}, true, "coalition: those who accept adopt the text among themselves"};
  }
  if (const auto rule = named_rule(text)) {
    return {*rule, false, std::string{text} + ": " + in_words(*rule)};
  }
  if (text.find('=') == std::string_view::npos) unknown(text);
  DecisionRule rule{0.0, 0.0};
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    read_quota(text.substr(begin, end - begin), rule);
    begin = end + 1;
  }
  require(rule.heads > 0.0 || rule.power > 0.0,
          "--rule: the quotas are 0 (then nobody needs to agree). Give a share above 0.");
  return {rule, false, in_words(rule)};
}

}  // namespace hansa
