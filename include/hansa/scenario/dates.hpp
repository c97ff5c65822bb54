/// \file   Dates as users write them: "1995" or "1995-06".
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "hansa/world/world.hpp"

namespace hansa {

/// The month of "1995" (January) or "1995-06"; nothing when it is no date of the years 1800-2500.
std::optional<Month> read_date(std::string_view text);

/// "1995" for a January, else "1995-06".
std::string date_text(Month month);

}  // namespace hansa
