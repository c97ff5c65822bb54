#include <algorithm>
#include <charconv>
#include <cmath>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/negotiation/table_input.hpp"

namespace hansa {
namespace {

double read_number(std::string_view text) {
  double value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  require(error == std::errc{} && end == text.data() + text.size() && std::isfinite(value),
          "--status-quo: '" + std::string{text} +
              "' is not a number (the status quo is a position). Write 40, or issue=40.");
  return value;
}

}  // namespace

void set_status_quo(NegotiationTable& table, std::string_view text) {
  if (text.find('=') == std::string_view::npos) {
    std::ranges::fill(table.status_quo, read_number(text));
    return;
  }
  const std::vector<std::string_view> known(table.issues.begin(), table.issues.end());
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto part = text.substr(begin, end - begin);
    const auto equals = std::min(part.find('='), part.size());
    const auto issue = part.substr(0, equals);
    const auto found = std::ranges::find(known, issue);
    if (found == known.end()) {
      const auto near = nearest_name(issue, known);
      throw InputError(
          "--status-quo: '" + std::string{issue} +
          "' is no issue of the table (issue=number names one). " +
          (near.empty() ? "Take one of its issues." : "Did you mean '" + std::string{near} + "'?"));
    }
    table.status_quo[static_cast<std::size_t>(found - known.begin())] =
        read_number(part.substr(std::min(equals + 1, part.size())));
    begin = end + 1;
  }
}

}  // namespace hansa
