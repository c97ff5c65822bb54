/// \file   Text that a typo or a torn download has spoilt, the same for the same number.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hansa::test {

/// A linear congruential generator: which letters are garbled need not be good randomness.
struct Choices {
  std::uint64_t state;
  std::size_t below(std::size_t count) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state >> 33) % count);
  }
};

/// `sound` with up to five places taken out, put in, changed or copied; new letters are of
/// `letters`.
inline std::string garbled(std::string_view sound, std::string_view letters, std::uint64_t number) {
  Choices choose{number};
  std::string text{sound};
  for (std::size_t change = 0; change <= choose.below(4); ++change) {
    const auto at = choose.below(text.size());
    const auto length = std::min(choose.below(12), text.size() - at);
    switch (choose.below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, 1, letters[choose.below(letters.size())]);
        break;
      case 2:
        text[at] = letters[choose.below(letters.size())];
        break;
      default:
        text.insert(choose.below(text.size()), text.substr(at, length));
        break;
    }
  }
  return text;
}

}  // namespace hansa::test
