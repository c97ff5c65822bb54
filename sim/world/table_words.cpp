// Words, dates and ids of the tables.
#include <algorithm>
#include <array>
#include <charconv>

#include "hansa/base/spelling.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

constexpr std::array<std::string_view, 8> flag_names{
    "agent", "position", "salience", "resources", "attributes", "date", "members", "indicator"};

/// The number that two or four digits spell; -1 when they are none.
int digits(std::string_view text) {
  int number = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') return -1;
    number = 10 * number + (letter - '0');
  }
  return number;
}

}  // namespace

std::uint32_t IdIndex::row_of(std::string_view id) const {
  const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
  return at == ids_.end() || *at != id ? no_row : static_cast<std::uint32_t>(at - ids_.begin());
}

std::string IdIndex::problem(std::string_view id) const {
  std::vector<std::string_view> known;  // looking for near names among very many is slow
  if (ids_.size() <= 100000) known.assign(ids_.begin(), ids_.end());
  const std::string what{what_};
  const auto table = what == "city" ? std::string{"cities.csv"} : what + "s.csv";
  return what + " '" + std::string{id} + "' is unknown (" + table + " has no such row). " +
         did_you_mean(id, known, "Add a row for it, or correct it.");
}

std::string did_you_mean(std::string_view name, std::span<const std::string_view> known,
                         std::string_view otherwise) {
  const auto nearest = nearest_name(name, known);
  return nearest.empty() ? std::string{otherwise} : "Did you mean '" + std::string{nearest} + "'?";
}

Month month_in(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return unknown_month;
  const int year = digits(text.substr(0, 4));
  if (year < 1000 || year > 2999) return unknown_month;
  if (text.size() == 4) return month_of(year);
  const int month = text[4] == '-' ? digits(text.substr(5, 2)) : -1;
  if (month < 1 || month > 12) return unknown_month;
  if (text.size() == 10) {
    const int day = text[7] == '-' ? digits(text.substr(8, 2)) : -1;
    if (day < 1 || day > 31) return unknown_month;
  }
  return month_of(year, month);
}

std::string month_text(Month month) {
  const auto number = month % 12 + 1;
  return std::to_string(month / 12) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

std::string synthetic_text(std::uint16_t flags) {
  std::string text;
  for (std::size_t bit = 0; bit < flag_names.size(); ++bit) {
    if ((flags >> bit & 1) == 0) continue;
    if (!text.empty()) text += '+';
    text += flag_names[bit];
  }
  return text;
}

bool read_synthetic(std::string_view text, std::uint16_t& flags) {
  flags = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('+'), text.size());
    const auto name = std::find(flag_names.begin(), flag_names.end(), text.substr(0, end));
    if (name == flag_names.end()) return false;
    flags = static_cast<std::uint16_t>(flags | 1u << (name - flag_names.begin()));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

}  // namespace hansa
