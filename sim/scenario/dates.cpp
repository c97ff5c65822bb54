#include "hansa/scenario/dates.hpp"

#include <charconv>

namespace hansa {
namespace {

/// The number that `digits` spells, -1 unless there are `count` digits and nothing else.
int whole(std::string_view digits, std::size_t count) {
  int number = -1;
  if (digits.size() != count || digits[0] == '-') return -1;
  const auto end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? number : -1;
}

}  // namespace

std::optional<Month> read_date(std::string_view text) {
  const int year = whole(text.substr(0, 4), 4);
  if (year < 1800 || year > 2500) return std::nullopt;
  if (text.size() == 4) return month_of(year);
  const int month = whole(text.substr(5), 2);
  if (text[4] != '-' || month < 1 || month > 12) return std::nullopt;
  return month_of(year, month);
}

std::string date_text(Month month) {
  const auto year = std::to_string(month / 12);
  const int number = month % 12 + 1;
  if (number == 1) return year;
  return year + (number < 10 ? "-0" : "-") + std::to_string(number);
}

}  // namespace hansa
