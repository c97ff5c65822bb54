#include <charconv>
#include <cmath>
#include <fstream>

#include "hansa/base/contract.hpp"
#include "hansa/output/negotiation_report.hpp"
#include "hansa/output/partial_file.hpp"
#include "hansa/output/provenance.hpp"
#include "hansa/world/csv.hpp"
#include "hdf5_netcdf.hpp"

namespace hansa {
namespace {

std::string shortest(double number) {
  if (std::isnan(number)) return "";
  if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return {digits, end};
}

std::string name_of(BargainingModel model) {
  for (const auto& known : bargaining_models()) {
    if (known.model == model) return std::string{known.name};
  }
  return {};
}

/// Rows of the long table.
class LongTable {
 public:
  void add(const std::string& model, const std::string& about, const std::string& name,
           const std::string& quantity, double value) {
    for (const auto& cell : {model, about, name, quantity}) {
      append_csv_cell(text_, cell);
      text_ += ',';
    }
    text_ += shortest(value) + '\n';
  }
  void add_draws(const Session& session, const ModelResult& m, const std::string& model) {
    const std::size_t n = session.request.draws;
    const std::size_t issues = session.input.table.issue_count();
    std::vector<double> values(n);
    double agreed = 0.0;
    for (const auto yes : m.draws.agreed) agreed += yes;
    add(model, "table", "", "draws_agreed", agreed / static_cast<double>(n));
    for (std::size_t k = 0; k < issues; ++k) {
      for (std::size_t d = 0; d < n; ++d) values[d] = m.draws.outcome[d * issues + k];
      const auto& issue = session.input.table.issues[k];
      add(model, "issue", issue, "outcome_5", quantile(values, 0.05));
      add(model, "issue", issue, "outcome_50", quantile(values, 0.50));
      add(model, "issue", issue, "outcome_95", quantile(values, 0.95));
    }
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_{"model,about,name,quantity,value\n"};
};

void write_text(const std::string& path, const std::string& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.flush();
  require(file.good(), path + ": could not be written (the disk may be full). Try another place.");
}

/// The file of one session.
class NegotiationFileWriter {
 public:
  NegotiationFileWriter(const std::string& path, const Session& session)
      : session_{session}, table_{session.input.table}, file_{hdf5::create_file(path)} {
    root();
    std::vector<std::string> models;
    for (const auto& m : session.models) models.push_back(name_of(m.model));
    model_ = hdf5::add_labels(file_, "model", models, {"1", "bargaining model"});
    actor_ = hdf5::add_labels(file_, "actor", table_.actors, {"1", "actor"});
    issue_ = hdf5::add_labels(file_, "issue", table_.issues, {"1", "issue"});
    table();
    results();
    if (session.request.draws > 0) draws();
    if (session.request.voice) voice();
    hdf5::check(H5Fflush(file_, H5F_SCOPE_GLOBAL), "write the results");
  }

 private:
  template <class T>
  void write(hid_t group, const std::string& name, const hdf5::Axes& axes, const char* units,
             const char* long_name, const std::vector<T>& values) {
    hdf5::write_variable<T>(group, name, axes, {units, long_name}, values);
  }

  /// One value of every model, in the order of the models.
  template <class T, class Field>
  std::vector<T> gather(Field field) const {
    std::vector<T> all;
    for (const auto& m : session_.models) {
      const auto& part = field(m);
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }

  void root() {
    const auto& request = session_.request;
    hdf5::set_attribute(file_, "Conventions", "CF-1.8");
    hdf5::set_attribute(file_, "source", "hansa negotiate");
    hdf5::set_attribute(file_, "program_version", program_version());
    hdf5::set_attribute(file_, "rule", request.rule.words);
    hdf5::set_number<double>(file_, "hardness", request.terms.hardness);
    hdf5::set_number<double>(file_, "slack", request.terms.slack);
    hdf5::set_attribute(file_, "seed_text", std::to_string(request.seed));
    hdf5::set_number<std::uint64_t>(file_, "draws", request.draws);
    const auto source = hdf5::add_dimension(file_, "source_file", 1);
    const std::vector<std::string> texts{request.source};
    hdf5::write_texts(file_, "source_text", {&source}, {"1", "the table as it was read"}, texts);
  }

  void table() {
    write(file_, "position", {&actor_, &issue_}, "units of the issue",
          "position; NaN: takes no part", table_.position);
    write(file_, "salience", {&actor_, &issue_}, "1", "salience", table_.salience);
    write(file_, "power", {&actor_}, "1", "power", table_.power);
    write(file_, "status_quo", {&issue_}, "units of the issue", "status quo", table_.status_quo);
    write(file_, "shapley_shubik", {&actor_}, "1", "Shapley-Shubik index of the rule",
          session_.power.shapley_shubik);
    write(file_, "banzhaf", {&actor_}, "1", "Banzhaf index of the rule", session_.power.banzhaf);
  }

  void results() {
    using Result = const ModelResult&;
    const hdf5::Axes by_issue{&model_, &issue_}, by_actor{&model_, &actor_}, by_model{&model_};
    const auto texts = [&](const char* name, const char* meaning, auto field) {
      write(file_, name, by_issue, "units of the issue", meaning, gather<double>(field));
    };
    texts("outcome", "answer of the model", [](Result m) { return m.bargain.outcome; });
    texts("proposal", "proposal of the model", [](Result m) { return m.bargain.proposal; });
    texts("ratified", "what the rule lets pass of the proposal",
          [](Result m) { return m.bargain.ratified; });
    write(file_, "limit", by_actor, "1", "how far along the proposal an actor goes; may be inf",
          gather<double>([](Result m) { return m.bargain.stakes.limit; }));
    write(file_, "distance", by_actor, "1", "distance of the actor to the outcome",
          gather<double>([](Result m) { return m.distance; }));
    std::vector<std::uint8_t> pivotal, agreed;
    std::vector<double> reach;
    for (const auto& m : session_.models) {
      for (std::size_t a = 0; a < table_.actor_count(); ++a) {
        pivotal.push_back(m.bargain.pivotal(a) ? 1 : 0);
      }
      agreed.push_back(m.bargain.stakes.agreed ? 1 : 0);
      reach.push_back(m.bargain.stakes.reach.limit);
    }
    write(file_, "pivotal", by_actor, "1", "1: the actor's limit is the reach", pivotal);
    write(file_, "agreed", by_model, "1", "1: agreement under the rule", agreed);
    write(file_, "reach", by_model, "1", "how far along the proposal the rule lets it come", reach);
  }

  void draws() {
    using Result = const ModelResult&;
    const auto group = hdf5::create_group(file_, "draws");
    hdf5::set_attribute(group, "long_name", "The same over draws of positions, saliences, powers");
    const auto draw = hdf5::add_dimension(group, "draw", session_.request.draws);
    write(group, "outcome", {&model_, &draw, &issue_}, "units of the issue", "answer of the model",
          gather<double>([](Result m) { return m.draws.outcome; }));
    write(group, "reach", {&model_, &draw}, "1", "how far the rule lets the proposal come",
          gather<double>([](Result m) { return m.draws.reach; }));
    write(group, "agreed", {&model_, &draw}, "1", "1: agreement under the rule",
          gather<std::uint8_t>([](Result m) { return m.draws.agreed; }));
  }

  void voice() {
    using Result = const ModelResult&;
    const auto& voice = *session_.request.voice;
    const auto group = hdf5::create_group(file_, "voice");
    hdf5::set_attribute(group, "long_name", "Cities at the table, against the muted table");
    hdf5::set_number<double>(group, "listening", voice.listening);
    write(group, "message", {&issue_}, "units of the issue", "what cities want; NaN: nothing said",
          voice.message);
    const hdf5::Axes by_issue{&model_, &issue_};
    write(group, "muted", by_issue, "units of the issue", "outcome without cities",
          gather<double>([](Result m) { return m.voice->muted.outcome; }));
    write(group, "heard", by_issue, "units of the issue", "outcome with cities",
          gather<double>([](Result m) { return m.voice->heard.outcome; }));
    std::vector<double> value;
    std::vector<double> least(session_.models.size() * table_.actor_count(),
                              std::numeric_limits<double>::quiet_NaN());
    for (std::size_t m = 0; m < session_.models.size(); ++m) {
      const auto& effect = *session_.models[m].voice;
      value.push_back(effect.voice.value_or(std::numeric_limits<double>::quiet_NaN()));
      for (const auto& p : effect.persuasion) {
        least[m * table_.actor_count() + p.actor] = p.listening;
      }
    }
    write(group, "voice", {&model_}, "1", "V: share of the way to what cities want", value);
    write(group, "least_listening", {&model_, &actor_}, "1",
          "least listening of one actor alone that changes the result; NaN: none does", least);
  }

  const Session& session_;
  const NegotiationTable& table_;
  hdf5::Handle file_;
  hdf5::Dimension model_, actor_, issue_;
};

}  // namespace

std::string negotiation_csv(const Session& session) {
  LongTable rows;
  const auto& table = session.input.table;
  for (const auto& m : session.models) {
    const auto model = name_of(m.model);
    rows.add(model, "table", "", "agreed", m.bargain.stakes.agreed ? 1.0 : 0.0);
    rows.add(model, "table", "", "reach", m.bargain.stakes.reach.limit);
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      rows.add(model, "issue", table.issues[k], "outcome", m.bargain.outcome[k]);
      rows.add(model, "issue", table.issues[k], "ratified", m.bargain.ratified[k]);
      if (m.voice) {
        rows.add(model, "issue", table.issues[k], "outcome_heard", m.voice->heard.outcome[k]);
      }
    }
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      rows.add(model, "actor", table.actors[a], "limit", m.bargain.stakes.limit[a]);
      rows.add(model, "actor", table.actors[a], "pivotal", m.bargain.pivotal(a) ? 1.0 : 0.0);
      rows.add(model, "actor", table.actors[a], "distance", m.distance[a]);
    }
    if (m.voice && m.voice->voice) rows.add(model, "table", "", "voice", *m.voice->voice);
    if (session.request.draws > 0) rows.add_draws(session, m, model);
  }
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    rows.add("", "actor", table.actors[a], "shapley_shubik", session.power.shapley_shubik[a]);
    rows.add("", "actor", table.actors[a], "banzhaf", session.power.banzhaf[a]);
  }
  return rows.text();
}

void write_negotiation(const Session& session, const std::string& path, Overwrite overwrite) {
  const bool as_csv = path.ends_with(".csv");
  require(as_csv || path.ends_with(".h5") || path.ends_with(".nc"),
          path + ": no known kind of file (results are .csv, .h5 or .nc). Change the ending.");
  PartialFile partial{path, overwrite == Overwrite::replace};
  if (as_csv) {
    write_text(partial.temporary(), negotiation_csv(session));
  } else {
    try {
      hdf5::prepare_library();
      NegotiationFileWriter{partial.temporary(), session};
    } catch (const hdf5::Failure& failure) {
      throw InputError(path + ": " + failure.what() + ". Try another place.");
    }
  }
  partial.publish();
}

}  // namespace hansa
