#include "hansa/study/observable.hpp"

#include <algorithm>
#include <array>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"

namespace hansa {
namespace {

using Definitions = std::span<const SeriesDefinition>;

constexpr std::array<std::string_view, 10> names{"voice", "lasting", "ratio", "sum",  "mean",
                                                 "first", "last",    "least", "most", "dispersion"};
constexpr std::array<std::string_view, 10> in_words{"urban voice, ratio of sums over",
                                                    "lasting urban voice, weighting",
                                                    "ratio of sums over steps:",
                                                    "sum over steps:",
                                                    "mean over steps:",
                                                    "at the start:",
                                                    "at the end:",
                                                    "least over steps:",
                                                    "most over steps:",
                                                    "variance over mean of the steps:"};

std::size_t find_series(const std::string& name, Definitions series, const std::string& text) {
  const auto found = std::ranges::find(series, std::string_view{name}, &SeriesDefinition::name);
  if (found != series.end()) return static_cast<std::size_t>(found - series.begin());
  std::vector<std::string_view> known;
  for (const auto& each : series) known.push_back(each.name);
  const auto nearest = nearest_name(name, known);
  throw InputError("unknown series " + name + " in output " + text + " (a run has no such)." +
                   (nearest.empty() ? " docs/studies.md lists them."
                                    : " Did you mean " + std::string{nearest} + "?"));
}

Aggregator find_aggregator(const std::string& name, const std::string& text) {
  const auto found = std::ranges::find(names, std::string_view{name});
  if (found != names.end()) return static_cast<Aggregator>(found - names.begin());
  const auto nearest = nearest_name(name, names);
  throw InputError(
      "unknown aggregator " + name + " in output " + text +
      " (there are voice, lasting, ratio, sum, mean, first, last, least, most, dispersion)." +
      (nearest.empty() ? " Write for example mean:attention."
                       : " Did you mean " + std::string{nearest} + "?"));
}

void read_ratio(Observable& output, const std::string& series_text, Definitions series,
                const std::string& text) {
  const auto slash = series_text.find('/');
  require(slash != series_text.npos, "output " + text +
                                         " is no ratio of two series (it has no /). Write for "
                                         "example ratio:agreements/sessions.");
  output.series = find_series(series_text.substr(0, slash), series, text);
  output.divisor = find_series(series_text.substr(slash + 1), series, text);
  output.long_name += " " + std::string{series[output.series].long_name} + " / " +
                      std::string{series[output.divisor].long_name};
}

void read_voice(Observable& output, const std::string& prefix, Definitions series,
                const std::string& text) {
  output.series = find_series(prefix + "_numerator", series, text);
  output.divisor = find_series(prefix + "_denominator", series, text);
  output.sessions = find_series("sessions", series, text);
  output.long_name += " sessions: " + prefix;
}

void read_lasting(Observable& output, const std::string& weighting, const std::string& text) {
  const auto found = std::ranges::find(weighting_names, std::string_view{weighting});
  if (found == weighting_names.end()) {
    const auto nearest = nearest_name(weighting, weighting_names);
    throw InputError("unknown weighting " + weighting + " in output " + text +
                     " (there are population, one_city, region, resources)." +
                     (nearest.empty() ? "" : " Did you mean " + std::string{nearest} + "?"));
  }
  output.series = static_cast<std::size_t>(found - weighting_names.begin());
  output.long_name += ' ' + weighting + ", ratio of sums over sessions";
}

}  // namespace

std::string_view aggregator_name(Aggregator aggregator) {
  return names[static_cast<std::size_t>(aggregator)];
}

Observable parse_observable(const std::string& text, Definitions series) {
  Observable output;
  output.name = text;
  const auto colon = text.find(':');
  const auto aggregator = text.substr(0, colon);
  if (colon == text.npos && aggregator != "voice" && aggregator != "lasting") {
    const auto known = std::ranges::find(series, std::string_view{text}, &SeriesDefinition::name);
    const bool is_series = known != series.end();
    throw InputError("output " + text + " has no aggregator (of its many steps, what is kept?). " +
                     "Write for example " + (is_series ? "last:" + text : "mean:attention") + ".");
  }
  output.aggregator = find_aggregator(aggregator, text);
  output.long_name = in_words[static_cast<std::size_t>(output.aggregator)];
  output.unit = "1";
  if (output.aggregator == Aggregator::lasting) {
    read_lasting(output, colon == text.npos ? "population" : text.substr(colon + 1), text);
    return output;
  }
  const auto rest = colon == text.npos ? "voice" : text.substr(colon + 1);
  if (output.aggregator == Aggregator::ratio) {
    read_ratio(output, rest, series, text);
  } else if (output.aggregator == Aggregator::voice) {
    read_voice(output, rest, series, text);
  } else {
    output.series = find_series(rest, series, text);
    output.unit = series[output.series].unit;
    output.long_name += ' ' + std::string{series[output.series].long_name};
  }
  return output;
}

}  // namespace hansa
