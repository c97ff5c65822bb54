/// \file   Amounts as users read them.
#pragma once
#include <string>

namespace hansa {

/// "3.2 MB", "410 kB".
std::string bytes_text(double bytes);

/// "25 ms", "0.4 s", "12 min", "3.1 h", "12 days"; "unknown" when it is not finite.
std::string duration_text(double seconds);

}  // namespace hansa
