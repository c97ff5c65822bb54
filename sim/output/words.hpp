/// \file   Numbers as a reader of a terminal wants them.
#pragma once
#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace hansa::words {

/// 1,234,567
inline std::string count(double number) {
  if (std::isnan(number)) return "-";
  std::string text = std::to_string(static_cast<long long>(std::llround(number)));
  for (auto i = static_cast<int>(text.size()) - 3; i > (text[0] == '-' ? 1 : 0); i -= 3) {
    text.insert(static_cast<std::size_t>(i), 1, ',');
  }
  return text;
}

template <std::integral Whole>
std::string count(Whole number) {
  return count(static_cast<double>(number));
}

/// 0.123, "-" where there is nothing to say.
inline std::string fixed(double number, int decimals) {
  if (std::isnan(number)) return "-";
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, number);
  return text;
}

inline std::string percent(double part, double whole) {
  return whole > 0 ? fixed(100 * part / whole, 0) + "%" : "-";
}

inline std::string left(std::string text, std::size_t width) {
  if (text.size() < width) text.resize(width, ' ');
  return text;
}
/// At most `width` letters.
inline std::string cut(const std::string& text, std::size_t width) {
  return text.size() <= width ? text : text.substr(0, width - 4) + " ...";
}
inline std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

/// Breaks at blanks; lines after the first begin with `indent` blanks.
inline std::string wrapped(const std::string& text, std::size_t indent, std::size_t width = 92) {
  std::string lines;
  std::size_t column = indent, start = 0;
  while (start < text.size()) {
    const std::size_t blank = std::min(text.find(' ', start), text.size());
    const std::string word = text.substr(start, blank - start);
    if (column > indent && column + 1 + word.size() > width) {
      lines += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
    start = blank + 1;
  }
  return lines;
}

/// A path as one word of a shell's line.
inline std::string shell_word(const std::string& path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+./,:@";
  if (!path.empty() && path.find_first_not_of(plain) == std::string::npos) return path;
  std::string word = "'";
  for (const char letter : path)
    word += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return word + "'";
}

}  // namespace hansa::words
