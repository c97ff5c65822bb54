#include "hansa/world/faults.hpp"

#include <algorithm>
#include <tuple>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr std::size_t most_shown = 100;  // beyond it one cause usually repeats itself

}  // namespace

void Faults::add(const std::string& path, Place place, std::string message) {
  const auto known = std::find(paths_.begin(), paths_.end(), path);
  const auto file = static_cast<std::size_t>(known - paths_.begin());
  if (known == paths_.end()) paths_.push_back(path);
  faults_.push_back({file, place, std::move(message)});
}

void Faults::throw_if_any() const {
  if (faults_.empty()) return;
  auto sorted = faults_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Fault& a, const Fault& b) {
    return std::tie(a.file, a.place.line, a.place.column) <
           std::tie(b.file, b.place.line, b.place.column);
  });
  std::string text;
  for (std::size_t n = 0; n < std::min(sorted.size(), most_shown); ++n) {
    const auto& [file, place, message] = sorted[n];
    if (n > 0) text += '\n';
    text += paths_[file];
    if (place.line > 0) {
      text += ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
    }
    text += ": " + message;
  }
  if (sorted.size() > most_shown) {
    text += "\nand " + std::to_string(sorted.size() - most_shown) + " more faults like these.";
  }
  throw InputError(text);
}

}  // namespace hansa
