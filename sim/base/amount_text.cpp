#include "hansa/base/amount_text.hpp"

#include <array>
#include <cmath>
#include <cstdint>

namespace hansa {
namespace {

std::string rounded(double number) {
  const double step = number < 10.0 ? 0.1 : 1.0;
  const auto units = static_cast<std::int64_t>(number / step + 0.5);
  return step == 1.0 ? std::to_string(units)
                     : std::to_string(units / 10) + '.' + std::to_string(units % 10);
}

}  // namespace

std::string bytes_text(double bytes) {
  constexpr std::array<const char*, 4> units{"kB", "MB", "GB", "TB"};
  double size = bytes / 1e3;
  std::size_t unit = 0;
  while (size >= 1e3 && unit + 1 < units.size()) {
    size /= 1e3;
    ++unit;
  }
  return rounded(size) + ' ' + units[unit];
}

std::string duration_text(double seconds) {
  if (!std::isfinite(seconds)) return "unknown";
  if (seconds > 0.0 && seconds < 0.1) return rounded(1e3 * seconds) + " ms";
  if (seconds < 90.0) return rounded(seconds) + " s";
  if (seconds < 5400.0) return rounded(seconds / 60.0) + " min";
  if (seconds < 48.0 * 3600.0) return rounded(seconds / 3600.0) + " h";
  return rounded(seconds / 86400.0) + " days";
}

}  // namespace hansa
