#include <array>
#include <cmath>
#include <vector>

#include "hansa/metrics/voice.hpp"
#include "summary_parts.hpp"
#include "words.hpp"

namespace hansa {
namespace {

constexpr std::size_t name_width = 40;

double sum_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += std::isnan(value) ? 0 : value;
  return sum;
}

/// The series below a group: that of the scenario is "", of a twin "/twins/NAME".
class SeriesOf {
 public:
  SeriesOf(const ResultFile& file, std::string path) : file_{file}, path_{std::move(path)} {}

  double total(const std::string& name) const { return sum_of(values(name)); }
  double last(const std::string& name) const {
    const auto all = values(name);
    return all.empty() ? std::nan("") : all.back();
  }

 private:
  std::vector<double> values(const std::string& name) const {
    const auto dataset = path_ + "/series/" + name;
    return file_.has(dataset) ? file_.reals(dataset) : std::vector<double>{};
  }
  const ResultFile& file_;
  std::string path_;
};

std::string row(const std::string& name, const SeriesOf& series, const VoiceParameters& rule,
                double lasting) {
  using words::right;
  const VoiceTerms terms{series.total("voice_numerator"), series.total("voice_denominator")};
  const auto held = static_cast<std::size_t>(series.total("sessions"));
  return "  " + words::left(words::cut(name, name_width), name_width) +
         right(words::count(series.total("agreements")), 9) +
         right(words::fixed(series.last("text"), 3), 10) +
         right(words::count(series.last("networks")), 10) +
         right(signed_text(voice(rule, terms, held)), 9) + right(signed_text(lasting), 9) + '\n';
}

struct Lasting {
  std::array<VoiceTerms, weightings> sum{};
  std::size_t sessions{};
};

/// Sums over sessions of which both sides are known.
Lasting lasting_of(const ResultFile& file, const std::string& path) {
  Lasting all;
  const auto numerator = file.reals(path + "/lasting_voice/numerator");
  const auto denominator = file.reals(path + "/lasting_voice/denominator");
  for (std::size_t cell = 0; cell < numerator.size(); ++cell) {
    if (std::isnan(numerator[cell]) || std::isnan(denominator[cell])) continue;
    all.sum[cell % weightings] += {numerator[cell], denominator[cell]};
    if (cell % weightings == 0) ++all.sessions;
  }
  return all;
}

}  // namespace

std::string twins_in_words(const ResultFile& file) {
  const auto names = file.names_in("/twins");
  if (names.empty()) return "";
  using words::right;
  const auto rule = stored_voice_rule(file);
  std::string text = words::left("Twins", name_width + 2) + right("adopted", 9) +
                     right("ambition", 10) + right("networks", 10) + right("voice", 9) +
                     right("lasting", 9) + '\n' +
                     row("the scenario itself", {file, ""}, rule, std::nan(""));
  std::string notes;
  bool muted = false;
  for (const auto& name : names) {
    const std::string path = "/twins/" + name;
    double main = std::nan("");
    notes += words::wrapped(name + ": " + file.text(path, "long_name") + ".", 0) + '\n';
    if (file.has(path + "/lasting_voice/numerator")) {
      muted = true;
      const auto lasting = lasting_of(file, path);
      main = voice(rule, lasting.sum[0], lasting.sessions);
      std::string weights;
      for (std::size_t w = 0; w < weightings; ++w) {
        weights += (w == 0 ? "" : ", ") + std::string(weighting_names[w]) + ' ' +
                   signed_text(voice(rule, lasting.sum[w], lasting.sessions));
      }
      notes +=
          "  " + words::wrapped("lasting voice by weighting of cities: " + weights + ".", 2) + '\n';
    }
    text += row(name, {file, path}, rule, main);
  }
  text += '\n' + notes;
  text += words::wrapped(
      "\"ambition\" (mean of all texts) and \"networks\" are those at the end. Random numbers are "
      "the same, so that differences come from what was changed; step by step they are in "
      "/twins/NAME/difference.",
      0);
  if (muted) {
    text += '\n' + words::wrapped(
                       "\"lasting\" is voice of the scenario's sessions against the texts of the "
                       "twin in which cities are muted: what earlier sessions left behind counts "
                       "as well, where \"voice\" counts each session's own effect alone.",
                       0);
  }
  return text + '\n';
}

}  // namespace hansa
