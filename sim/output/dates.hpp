/// \file   Months as the result files date them.
#pragma once
#include <chrono>
#include <limits>
#include <string>

#include "hansa/world/world.hpp"

namespace hansa {

constexpr const char* days_units = "days since 1970-01-01";
constexpr const char* days_calendar = "proleptic_gregorian";

/// Days from 1970-01-01 to the first of the month; NaN for no_month.
inline double days_of(Month month) {
  if (month == no_month) return std::numeric_limits<double>::quiet_NaN();
  const int year = month >= 0 ? month / 12 : (month - 11) / 12;
  const std::chrono::sys_days first =
      std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month - 12 * year + 1)} /
      1;
  return static_cast<double>(first.time_since_epoch().count());
}

/// 1985.25 for April 1985.
inline double year_of(Month month) { return month / 12.0; }

/// The month of a date counted in days from 1970-01-01.
inline Month month_of_days(double days) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
  return month_of(static_cast<int>(date.year()),
                  static_cast<int>(static_cast<unsigned>(date.month())));
}

/// "1985-04".
inline std::string month_text(Month month) {
  const int of_year = month % 12 + 1;
  return std::to_string(month / 12) + (of_year < 10 ? "-0" : "-") + std::to_string(of_year);
}

}  // namespace hansa
