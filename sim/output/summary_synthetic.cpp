#include <algorithm>
#include <sstream>

#include "hdf5_read.hpp"
#include "summary_parts.hpp"
#include "words.hpp"

namespace hansa {
namespace {

/// "cities: 0 % invented; not data: position 100 %, resources 40 %".
std::string shares(const ResultFile& file, const std::string& group) {
  const std::string dataset = "/" + group + "/synthetic";
  if (!file.has(dataset)) return "";
  const auto flags = file.integers(dataset);
  std::istringstream meanings(file.text(dataset, "flag_meanings"));
  std::string meaning, parts, invented;
  for (int bit = 0; meanings >> meaning; ++bit) {
    const auto set = std::count_if(flags.begin(), flags.end(),
                                   [&](std::int64_t flag) { return (flag >> bit & 1) != 0; });
    const auto share = words::percent(static_cast<double>(set), static_cast<double>(flags.size()));
    if (bit == 0) {
      invented = share;
    } else if (set > 0) {
      parts += (parts.empty() ? "" : ", ") + meaning + ' ' + share;
    }
  }
  return group + ": " + invented + " invented" + (parts.empty() ? "" : "; not data: " + parts) +
         ". ";
}

}  // namespace

std::string synthetic_in_words(const ResultFile& file) {
  return shares(file, "cities") + shares(file, "states") + shares(file, "networks") +
         "Each agent's flags are in the result.";
}

}  // namespace hansa
