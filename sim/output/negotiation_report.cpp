#include "hansa/output/negotiation_report.hpp"

#include <charconv>
#include <cmath>
#include <numeric>

#include "text_table.hpp"

namespace hansa {
namespace {

constexpr std::size_t models_a_block = 4;
constexpr std::size_t persuasions_shown = 5;

std::string digits(double number, int count) {
  if (std::isinf(number)) return "any";
  char text[40];
  const auto end =
      std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, count).ptr;
  std::string written{text, end};
  return written.find_first_not_of("-0.") == std::string::npos && written.front() == '-'
             ? written.substr(1)  // no minus before a zero
             : written;
}

std::string percent(double share) { return digits(100.0 * share, 1); }

/// Digits that tell outcomes apart on an issue of this span.
int decimals(double span) { return span >= 20.0 ? 1 : span >= 2.0 ? 2 : 3; }

std::string name_of(BargainingModel model) {
  for (const auto& known : bargaining_models()) {
    if (known.model == model) return std::string{known.name};
  }
  return {};
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

class Report {
 public:
  Report(const Session& session, const std::string& path)
      : session_{session}, table_{session.input.table}, span_{issue_spans(table_)} {
    head(path);
    for (std::size_t first = 0; first < session.models.size(); first += models_a_block) {
      const auto last = std::min(session.models.size(), first + models_a_block);
      outcomes(first, last);
      limits(first, last);
      distances(first, last);
      if (session.request.draws > 0) draws(first, last);
    }
    if (!session.request.rule.voluntary) voting();
    if (session.request.voice) voices();
  }
  std::string text() && { return std::move(text_); }

 private:
  void head(const std::string& path) {
    const auto& terms = session_.request.terms;
    text_ += path + ": " + counted(table_.actor_count(), "actor") + ", " +
             counted(table_.issue_count(), "issue") + "\n";
    text_ += "rule      " + session_.request.rule.words + "\n";
    text_ += "hardness  " + digits(terms.hardness, 3) + "    slack  " + digits(terms.slack, 4) +
             "    least progress  " + digits(terms.least_progress, 2) + "\n";
    for (const auto& note : session_.input.notes) text_ += "note      " + note + "\n";
  }

  std::vector<std::string> header(const std::string& first, std::size_t from, std::size_t to,
                                  bool with_status_quo) const {
    std::vector<std::string> row{first};
    if (with_status_quo) row.push_back("status quo");
    for (std::size_t m = from; m < to; ++m) row.push_back(name_of(session_.models[m].model));
    return row;
  }

  template <class Cell>
  void add_row(TextTable& table, std::vector<std::string> start, std::size_t from, std::size_t to,
               Cell cell) const {
    for (std::size_t m = from; m < to; ++m) start.push_back(cell(session_.models[m]));
    table.add(std::move(start));
  }

  void outcomes(std::size_t from, std::size_t to) {
    TextTable table{header("Outcome", from, to, true)};
    for (const auto& issue : session_.input.issues_as_written) {
      const auto k = issue_at(issue);
      const int shown = decimals(span_[k]);
      add_row(table, {issue, digits(table_.status_quo[k], shown)}, from, to,
              [&](const ModelResult& m) { return digits(m.bargain.outcome[k], shown); });
    }
    add_row(table, {"agreement under the rule", ""}, from, to, [](const ModelResult& m) {
      return std::string{m.bargain.stakes.agreed ? "yes" : "no"};
    });
    add_row(table, {"reach of the proposal", ""}, from, to,
            [](const ModelResult& m) { return digits(m.bargain.stakes.reach.limit, 3); });
    add_row(table, {"heads that go so far, %", ""}, from, to,
            [](const ModelResult& m) { return percent(m.bargain.stakes.accepting_heads); });
    add_row(table, {"power that goes so far, %", ""}, from, to,
            [](const ModelResult& m) { return percent(m.bargain.stakes.accepting_power); });
    text_ += "\n" + table.text();
  }

  void limits(std::size_t from, std::size_t to) {
    TextTable table{
        header("Who goes how far (1 = the whole proposal; * pivotal)", from, to, false)};
    for (const auto& actor : session_.input.actors_as_written) {
      const auto a = actor_at(actor);
      add_row(table, {actor}, from, to, [&](const ModelResult& m) {
        return digits(m.bargain.stakes.limit[a], 3) + (m.bargain.pivotal(a) ? "*" : " ");
      });
    }
    text_ += "\n" + table.text();
  }

  void distances(std::size_t from, std::size_t to) {
    TextTable table{header("Distance to the outcome (0 = its ideal)", from, to, false)};
    for (const auto& actor : session_.input.actors_as_written) {
      const auto a = actor_at(actor);
      add_row(table, {actor}, from, to,
              [&](const ModelResult& m) { return digits(m.distance[a], 3); });
    }
    text_ += "\n" + table.text();
  }

  void draws(std::size_t from, std::size_t to) {
    const std::size_t n = session_.request.draws;
    TextTable table{
        header("5 %, 50 % and 95 % of " + std::to_string(n) + " draws", from, to, false)};
    std::vector<double> values(n);
    for (const auto& issue : session_.input.issues_as_written) {
      const auto k = issue_at(issue);
      const int shown = decimals(span_[k]);
      add_row(table, {issue}, from, to, [&](const ModelResult& m) {
        for (std::size_t d = 0; d < n; ++d) {
          values[d] = m.draws.outcome[d * table_.issue_count() + k];
        }
        return digits(quantile(values, 0.05), shown) + " " + digits(quantile(values, 0.5), shown) +
               " " + digits(quantile(values, 0.95), shown);
      });
    }
    add_row(table, {"draws that agree, %"}, from, to, [&](const ModelResult& m) {
      const auto agreed = std::accumulate(m.draws.agreed.begin(), m.draws.agreed.end(), 0.0);
      return percent(agreed / static_cast<double>(n));
    });
    text_ += "\n" + table.text();
  }

  void voting() {
    double all = 0.0;
    for (const double power : table_.power) all += power;
    TextTable table{{"Voting power under the rule, %", "power", "Shapley-Shubik", "Banzhaf"}};
    for (const auto& actor : session_.input.actors_as_written) {
      const auto a = actor_at(actor);
      table.add({actor, percent(table_.power[a] / all), percent(session_.power.shapley_shubik[a]),
                 percent(session_.power.banzhaf[a])});
    }
    text_ += "\n" + table.text();
    if (!session_.power.exact) text_ += "(sampled: more than 20 actors)\n";
  }

  void voices() {
    const auto& voice = *session_.request.voice;
    for (const auto& m : session_.models) {
      text_ += "\nCity voice, " + name_of(m.model) + ": " + std::to_string(voice.cities) +
               (voice.cities == 1 ? " city" : " cities") + ", every actor moves " +
               percent(voice.listening) + " % of the way to them\n";
      TextTable table{{"issue", "cities want", "muted", "heard", "change"}};
      for (const auto& issue : session_.input.issues_as_written) {
        const auto k = issue_at(issue);
        const int shown = decimals(span_[k]);
        table.add({issue, std::isnan(voice.message[k]) ? "-" : digits(voice.message[k], shown),
                   digits(m.voice->muted.outcome[k], shown),
                   digits(m.voice->heard.outcome[k], shown),
                   digits(m.voice->heard.outcome[k] - m.voice->muted.outcome[k], shown + 1)});
      }
      text_ += table.text();
      text_ += std::string{"agreement "} + (m.voice->muted.stakes.agreed ? "yes" : "no") +
               " muted, " + (m.voice->heard.stakes.agreed ? "yes" : "no") + " heard; voice " +
               (m.voice->voice ? digits(*m.voice->voice, 3)
                               : "missing (the muted outcome is what the cities want)") +
               "\n";
      persuasions(*m.voice);
    }
  }

  void persuasions(const VoiceEffect& effect) {
    if (effect.persuasion.empty()) {
      text_ += "No single actor, however persuaded, changes the result.\n";
      return;
    }
    for (std::size_t i = 0; i < std::min(persuasions_shown, effect.persuasion.size()); ++i) {
      const auto& p = effect.persuasion[i];
      text_ += table_.actors[p.actor] + " alone, moved " + percent(p.listening) +
               " % of the way, changes " + table_.issues[p.issue] + " by " +
               digits(p.change, decimals(span_[p.issue]) + 1) +
               (p.flips ? " and whether there is agreement" : "") + ".\n";
    }
  }

  std::size_t issue_at(const std::string& issue) const {
    return static_cast<std::size_t>(std::ranges::find(table_.issues, issue) -
                                    table_.issues.begin());
  }
  std::size_t actor_at(const std::string& actor) const {
    return static_cast<std::size_t>(std::ranges::find(table_.actors, actor) -
                                    table_.actors.begin());
  }

  const Session& session_;
  const NegotiationTable& table_;
  std::vector<double> span_;
  std::string text_;
};

}  // namespace

std::string negotiation_report(const Session& session, const std::string& path) {
  return Report{session, path}.text();
}

}  // namespace hansa
