#include <array>

#include "hansa/metrics/voice.hpp"
#include "summary_parts.hpp"
#include "words.hpp"

namespace hansa {
namespace {

/// Sums over the sessions of a forum, or of all.
struct Tally {
  std::string name;
  std::size_t held{}, agreed{}, agreed_muted{};
  std::array<VoiceTerms, weightings> voice{};
  VoiceTerms delivered, expected;
  double chance{}, chance_muted{};
};

/// Voice of one issue over all forums. The weights F make a mean distance of the denominator.
struct LineVoice {
  VoiceTerms terms;
  double weight{};
};

struct Sessions {
  std::vector<std::int64_t> forum, agreed, agreed_muted;
  std::vector<double> numerator, denominator;                      ///< [sessions x weightings]
  std::vector<double> delivered_numerator, delivered_denominator;  ///< likewise; may be empty
  std::vector<double> expected_numerator, expected_denominator, chance, chance_muted;

  explicit Sessions(const ResultFile& file)
      : forum{file.integers("/sessions/forum")},
        agreed{file.integers("/sessions/agreed")},
        agreed_muted{file.integers("/sessions/agreed_muted")},
        numerator{file.reals("/sessions/voice_numerator")},
        denominator{file.reals("/sessions/voice_denominator")},
        expected_numerator{file.reals("/sessions/expected_numerator")},
        expected_denominator{file.reals("/sessions/expected_denominator")},
        chance{file.reals("/sessions/agreement_chance")},
        chance_muted{file.reals("/sessions/agreement_chance_muted")} {
    if (!file.has("/sessions/delivered_numerator")) return;  // of an earlier version
    delivered_numerator = file.reals("/sessions/delivered_numerator");
    delivered_denominator = file.reals("/sessions/delivered_denominator");
  }

  void add(std::size_t session, Tally& to) const {
    ++to.held;
    to.agreed += agreed[session] != 0;
    to.agreed_muted += agreed_muted[session] != 0;
    for (std::size_t w = 0; w < weightings; ++w) {
      const std::size_t cell = session * weightings + w;
      to.voice[w] += {numerator[cell], denominator[cell]};
    }
    if (!delivered_numerator.empty()) {
      const std::size_t cell = session * weightings;  // by population
      to.delivered += {delivered_numerator[cell], delivered_denominator[cell]};
    }
    to.expected += {expected_numerator[session], expected_denominator[session]};
    to.chance += chance[session];
    to.chance_muted += chance_muted[session];
  }
};

std::vector<LineVoice> voice_by_issue(const ResultFile& file,
                                      const std::vector<std::int64_t>& forum) {
  const auto issue = file.integers("/texts/issue"), session = file.integers("/texts/session");
  const auto numerator = file.reals("/texts/voice_numerator");
  const auto denominator = file.reals("/texts/voice_denominator");
  const auto weight = file.reals("/forums/weight");
  std::vector<LineVoice> issues(file.length("/forums/issue"));
  for (std::size_t line = 0; line < issue.size(); ++line) {
    const auto k = static_cast<std::size_t>(issue[line]);
    const auto f = static_cast<std::size_t>(forum.at(static_cast<std::size_t>(session[line])));
    issues.at(k).terms += {numerator[line * weightings], denominator[line * weightings]};
    issues[k].weight += weight.at(f * issues.size() + k);
  }
  return issues;
}

std::string row(const Tally& tally, const VoiceParameters& rule) {
  using words::right;
  return "  " + words::left(words::cut(tally.name, 44), 44) + right(words::count(tally.held), 8) +
         right(words::count(tally.agreed), 9) + right(words::count(tally.agreed_muted), 9) +
         right(signed_text(voice(rule, tally.voice[0], tally.held)), 10) +
         right(signed_text(voice(rule, tally.delivered, tally.held)), 11) + '\n';
}

std::string header() {
  using words::right;
  return words::left("Sessions", 46) + right("held", 8) + right("adopted", 9) + right("muted", 9) +
         right("voice", 10) + right("delivered", 11) + '\n';
}

std::string overall(const Tally& all, const VoiceParameters& rule) {
  std::string weights;
  for (std::size_t w = 0; w < weightings; ++w) {
    weights += (w == 0 ? "" : ", ") + std::string(weighting_names[w]) + ' ' +
               signed_text(voice(rule, all.voice[w], all.held));
  }
  std::string text = "Urban voice by weighting of cities: " + weights + ".";
  if (rule.draws > 0) {
    const auto held = static_cast<double>(all.held);
    text += " Over " + std::to_string(rule.draws) +
            " redraws of each session's luck: " + signed_text(voice(rule, all.expected, all.held)) +
            "; chance of a text " + words::fixed(all.chance / held, 2) + " with cities, " +
            words::fixed(all.chance_muted / held, 2) + " muted.";
  }
  return text;
}

/// Voice of the lines of each issue, and of the sessions that one or both of the twins end with a
/// text.
std::string in_parts(const ResultFile& file, const Sessions& sessions,
                     const VoiceParameters& rule) {
  if (!file.has("/texts/voice_numerator")) return "";  // a file of an earlier version
  std::string lines;
  const auto names = file.texts("/forums/issue");
  const auto issues = voice_by_issue(file, sessions.forum);
  for (std::size_t k = 0; k < issues.size(); ++k) {
    const auto& [terms, weight] = issues[k];
    if (!(weight > 0.0)) continue;
    const VoiceTerms mean{terms.numerator / weight, terms.denominator / weight};
    lines += (lines.empty() ? "" : ", ") + names[k] + ' ' + signed_text(voice(rule, mean));
  }
  std::array<Tally, 3> by_twins;  // who adopts a text: neither, one, both
  for (std::size_t session = 0; session < sessions.forum.size(); ++session) {
    const auto twins = (sessions.agreed[session] != 0) + (sessions.agreed_muted[session] != 0);
    sessions.add(session, by_twins[static_cast<std::size_t>(twins)]);
  }
  const auto told = [&](const Tally& tally) {
    return signed_text(voice(rule, tally.voice[0], tally.held)) + " in " +
           words::count(static_cast<double>(tally.held)) + " sessions";
  };
  return "By issue: " + lines + ". Where a text is adopted with cities and muted alike " +
         told(by_twins[2]) + ", where in one case alone " + told(by_twins[1]) + ".";
}

constexpr const char* reading =
    "How to read: \"muted\" is the same session with cities silent. Voice is how far cities moved "
    "the texts towards the one they want: 0 no effect, 1 all they want, below 0 backlash; \"-\" "
    "where nothing was left to move. Delivered is the same for what states do by the next session. "
    "Both are ratios of sums over sessions, count the session's own effect alone, and rest on "
    "positions that are a modelling choice: read signs and "
    "comparisons, not sizes. Taking part is not influence.";

}  // namespace

VoiceParameters stored_voice_rule(const ResultFile& file) {
  VoiceParameters rule;
  const auto keys = file.texts("/parameters/key"), values = file.texts("/parameters/value");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == "voice.least_distance") rule.least_distance = std::stod(values[i]);
    if (keys[i] == "voice.draws") rule.draws = std::stoll(values[i]);
  }
  return rule;
}

std::string signed_text(double number) {
  const std::string text = words::fixed(number, 3);
  if (text == "-" || text == "0.000" || text == "-0.000") return text == "-" ? text : "0.000";
  return text.starts_with('-') ? text : '+' + text;
}

std::string sessions_in_words(const ResultFile& file) {
  const std::size_t held = file.length("/sessions/forum");
  if (held == 0) return "Sessions     none was held, so there is no urban voice to report.\n";
  const Sessions sessions(file);
  const VoiceParameters rule = stored_voice_rule(file);
  std::vector<Tally> forums;
  for (const auto& name : file.texts("/forums/name")) forums.emplace_back().name = name;
  Tally all;
  all.name = "all";
  for (std::size_t session = 0; session < held; ++session) {
    sessions.add(session, forums.at(static_cast<std::size_t>(sessions.forum[session])));
    sessions.add(session, all);
  }
  std::string text = header();
  for (const auto& forum : forums) {
    if (forum.held > 0) text += row(forum, rule);
  }
  text += row(all, rule);
  return text + '\n' + words::wrapped(overall(all, rule), 0) + '\n' +
         words::wrapped(in_parts(file, sessions, rule), 0) + '\n' + words::wrapped(reading, 0) +
         '\n';
}

}  // namespace hansa
