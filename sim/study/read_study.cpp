#include <algorithm>
#include <array>
#include <filesystem>

#include "hansa/base/contract.hpp"
#include "hansa/scenario/scenario_files.hpp"
#include "hansa/study/read_parts.hpp"

namespace hansa {
namespace {

constexpr std::array<std::string_view, 5> tables{"format", "study", "design", "factor", "twin"};
constexpr std::array standard_outputs{"voice", "ratio:agreements/sessions", "mean:attention",
                                      "last:networks"};

/// How files are found and scenarios read: from disk, or among texts in memory.
struct Source {
  std::string folder;  ///< "", or ending in /
  Folders folders{};
  FindText find;  ///< by path seen from the study
  std::function<Scenario(const std::string& path)> scenario;
};

class StudyReader {
 public:
  StudyReader(const SourceText& text, const Source& source)
      : source_{source},
        path_{source.folder + text.path},
        file_{path_, source.folder, faults_},
        document_{parse_toml(text.text, path_)} {
    study_.path = path_;
    study_.texts.push_back(text);
  }

  Study read() {
    check_structure();
    const auto* table = find_member(document_, "study");
    if (!table) {
      file_.add({1, 1}, "no [study] (what is it about?). Add [study] with scenario = \"..\".");
      faults_.throw_if_any();
      return {};
    }
    const StudyFields fields{"study", table->node, file_};
    read_scenario_of(fields);
    read_head(fields);
    read_outputs_of(fields);
    read_adaptive(fields);
    read_twins();
    check_lasting(fields);
    read_points();
    faults_.throw_if_any();
    find_years();
    return std::move(study_);
  }

 private:
  void check_structure() {
    const auto* format = find_member(document_, "format");
    const auto* number = format ? format->node.as<std::int64_t>() : nullptr;
    if (!number || *number != 1) {
      file_.add(format ? format->node.place : Place{1, 1},
                std::string{format ? "unknown format" : "no format"} +
                    " (this program reads format 1). Write format = 1.");
    }
    for (const auto& member : document_) {
      if (std::ranges::find(tables, std::string_view{member.name}) != tables.end()) continue;
      file_.add(member.place,
                "unknown table " + member.name +
                    " (a study has format, [study], [design], [[factor]], [[twin]])." +
                    did_you_mean(member.name, {tables.begin(), tables.end()}));
    }
  }

  /// What is wrong with the scenario is told together with what is wrong with the study.
  void read_scenario_of(const StudyFields& fields) {
    const auto name = fields.text("scenario");
    if (name.empty()) {
      fields.fault("scenario", "study.scenario names no scenario. Add scenario = \"..\".");
      faults_.throw_if_any();
    }
    try {
      study_.base = source_.scenario(name);
    } catch (const InputError& error) {
      fail_with(error.what());
    }
    for (auto& text : study_.base.texts) {
      study_.texts.push_back({beside(name, text.path), std::move(text.text)});
    }
    study_.base.texts = {{name, ""}};
    for (const auto& twin : study_.base.twins) {
      study_.twins.push_back({twin.name, change_of(twin, study_.base)});
    }
    study_.base.twins.clear();
  }

  [[noreturn]] void fail_with(const std::string& more) const {
    std::string own;
    try {
      faults_.throw_if_any();
    } catch (const InputError& error) {
      own = std::string{error.what()} + '\n';
    }
    throw InputError(own + more);
  }

  void read_head(const StudyFields& fields) {
    study_.title = fields.text("title");
    study_.question = fields.text("question");
    const auto seed = fields.whole("seed");
    study_.seed = seed ? static_cast<std::uint64_t>(*seed) : study_.base.seed;
    study_.replicates = static_cast<std::uint64_t>(fields.whole("replicates").value_or(1));
    study_.random_numbers = static_cast<RandomNumbers>(fields.choice("random_numbers"));
    const auto calendar = fields.value("calendar_from_scenario");
    if (calendar && !std::get<bool>(*calendar)) study_.base.calendar.clear();
    if (const auto* set = fields.find("set")) {
      apply({"", read_settings(set->node, file_), {}, true}, study_.base);
      complete(study_.base);
    }
  }

  void read_outputs_of(const StudyFields& fields) {
    if (const auto* outputs = fields.find("outputs")) {
      study_.outputs = read_outputs(outputs->node, file_);
    } else {
      for (const auto* output : standard_outputs)
        study_.outputs.push_back(parse_observable(output));
    }
    if (const auto* yearly = fields.find("yearly")) {
      study_.yearly = read_outputs(yearly->node, file_);
    }
  }

  void read_adaptive(const StudyFields& fields) {
    const auto* table = fields.find("adaptive");
    if (!table) return;
    const StudyFields adaptive{"adaptive", table->node, file_};
    for (const auto* name : {"output", "width", "limit"}) {
      if (adaptive.has(name)) continue;
      adaptive.fault(name, "study.adaptive does not say " + std::string{name} +
                               ". For example output = \"voice\", width = 0.05, limit = 100.");
    }
    AdaptiveRule rule;
    rule.output = find_output(adaptive);
    rule.width = adaptive.number("width").value_or(1.0);
    rule.limit = static_cast<std::uint64_t>(
        adaptive.whole("limit").value_or(static_cast<std::int64_t>(study_.replicates)));
    if (study_.replicates < 2) {
      fields.fault("replicates",
                   "study.replicates must be 2 or more (an adaptive study takes an "
                   "interval from each round). Write replicates = 8.");
    }
    if (rule.limit < study_.replicates) {
      adaptive.fault("limit", "adaptive.limit is below study.replicates. Raise it.");
    }
    study_.adaptive = rule;
  }

  std::size_t find_output(const StudyFields& adaptive) const {
    const auto name = adaptive.text("output");
    const auto found = std::ranges::find(study_.outputs, name, &Observable::name);
    if (found != study_.outputs.end()) {
      return static_cast<std::size_t>(found - study_.outputs.begin());
    }
    std::vector<std::string_view> known;
    for (const auto& output : study_.outputs) known.push_back(output.name);
    if (adaptive.has("output")) {
      adaptive.fault("output", "adaptive.output " + name + " is none of study.outputs." +
                                   did_you_mean(name, known));
    }
    return 0;
  }

  void read_twins() {
    const auto* list = find_member(document_, "twin");
    if (!list) return;
    for (auto& option : read_options(list->node, "twin", file_)) {
      if (option.settings.empty() && option.calendar.empty() && option.calendar_from_scenario) {
        file_.add(list->place, "twin " + option.name +
                                   " changes nothing (it would repeat the run). Give set, "
                                   "calendar or calendar_from_scenario = false.");
      }
      if (std::ranges::find(study_.twins, option.name, &Twin::name) != study_.twins.end()) {
        file_.add(list->place, "twin " + option.name +
                                   " is one of the scenario already (a study takes over the twins "
                                   "of its scenario). Rename it.");
        continue;
      }
      study_.twins.push_back({option.name, std::move(option)});
    }
  }

  /// Lasting voice is that against a twin.
  void check_lasting(const StudyFields& fields) {
    const auto mutes = [](const Twin& twin) {
      return std::ranges::find(twin.change.settings, std::string{"voice.muted"},
                               &CheckedSetting::key) != twin.change.settings.end();
    };
    if (std::ranges::any_of(study_.twins, mutes)) return;
    for (const auto* outputs : {&study_.outputs, &study_.yearly}) {
      for (const auto& output : *outputs) {
        if (output.aggregator != Aggregator::lasting) continue;
        fields.fault(outputs == &study_.outputs ? "outputs" : "yearly",
                     "output " + output.name +
                         " is never known (no twin mutes the cities). Add [[twin]] with name = "
                         "\"muted\" and set = { voice.muted = true }.");
      }
    }
  }

  void read_points() {
    const auto* table = find_member(document_, "design");
    if (!table) {
      file_.add({1, 1},
                "no [design] (which points shall be run?). Add [design] with kind = "
                "\"factorial\", or \"single\" to repeat one scenario.");
      return;
    }
    const StudyFields fields{"design", table->node, file_};
    const auto before = faults_.size();
    const auto plan = read_design(fields);
    auto factors = read_factors(plan);
    if (faults_.size() > before) return;
    if (plan.kind == DesignKind::csv) {
      read_csv(plan, factors);
    } else {
      study_.design = build_design(plan, factors, study_.base, study_.seed, file_);
    }
    for (auto& factor : factors) study_.factors.push_back(std::move(factor.factor));
    if (faults_.empty()) check_points(study_, source_.folders, file_, plan.place);
  }

  std::vector<FactorPlan> read_factors(const DesignPlan& plan) {
    std::vector<FactorPlan> factors;
    const auto* member = find_member(document_, "factor");
    const auto* list = member ? member->node.as<NodeList>() : nullptr;
    if (member && !list) {
      file_.add(member->place, "factor is " + std::string{describe_type(member->node)} +
                                   " (must be a list of tables). Begin each with [[factor]], in "
                                   "double brackets.");
    }
    if (list) {
      for (const auto& item : *list) {
        auto factor = read_factor({"factor", item, file_}, plan, study_.base, file_);
        if (factor && is_new(*factor, factors)) factors.push_back(std::move(*factor));
      }
    }
    const bool without = plan.kind == DesignKind::single || plan.kind == DesignKind::csv;
    if (!member && !without) {
      file_.add(plan.place,
                "the design is empty (no [[factor]] varies). Add one, or write kind = "
                "\"single\".");
    }
    if (member && plan.kind == DesignKind::single) {
      file_.add(plan.place, "a single point has no factors. Remove them, or choose another kind.");
    }
    return factors;
  }

  bool is_new(const FactorPlan& plan, std::span<const FactorPlan> before) const {
    for (const auto& [other, points, place] : before) {
      const bool same_key = !plan.factor.key.empty() && plan.factor.key == other.key;
      if (!same_key && plan.factor.name != other.name) continue;
      file_.add(plan.place, "a second factor " + (same_key ? other.key : other.name) +
                                " (which of the two would count?). Remove one.");
      return false;
    }
    return true;
  }

  void read_csv(const DesignPlan& plan, std::vector<FactorPlan>& factors) {
    const auto text = source_.find(plan.file);
    if (!text) {
      file_.add(plan.file_place,
                "cannot read " + plan.file + " (no such file beside the study). Check its name.");
      return;
    }
    const auto path = source_.folder + plan.file;
    study_.design = read_csv_design(*text, factors, study_.base, {path, source_.folder, faults_});
    study_.texts.push_back({plan.file, *text});
  }

  /// The longest run of any point.
  void find_years() {
    double most = static_cast<double>(study_.base.years);
    const auto consider = [&](const Option& option) {
      for (const auto& [key, value] : option.settings) {
        if (key != "horizon") continue;
        most = std::max(most, static_cast<double>(std::get<std::int64_t>(value)));
      }
    };
    for (const auto& factor : study_.factors) {
      for (const auto& option : factor.options) consider(option);
      if (factor.key != "horizon") continue;
      most = std::max(most, factor.most);
      for (const auto& value : factor.values) consider({"", {{"horizon", value}}, {}, true});
    }
    for (const auto& twin : study_.twins) consider(twin.change);
    study_.years = static_cast<std::size_t>(most);
  }

  const Source& source_;
  Faults faults_;
  std::string path_;
  StudyFile file_;
  NodeTable document_;
  Study study_;
};

}  // namespace

Study read_study(const std::string& path) {
  const std::filesystem::path file{path};
  const auto text = read_text_file(path);
  require(text.has_value(), path + ": cannot read the study (no such file). Check its name.");
  const auto parent = file.parent_path().generic_string();
  const Source source{
      .folder = parent.empty() || parent.ends_with('/') ? parent : parent + '/',
      .folders = Folders::on_disk,
      .find = [&](const std::string& name) { return read_text_file(beside(source.folder, name)); },
      .scenario =
          [&](const std::string& name) { return read_scenario(beside(source.folder, name)); }};
  return StudyReader{{file.filename().generic_string(), *text}, source}.read();
}

Study read_study(const std::vector<SourceText>& texts) {
  require(!texts.empty(), "no study (nothing to read).");
  const auto found = [&](const std::string& name) {
    const auto path = beside("", name);  // as texts are named: without "." and ".." on the way
    return std::ranges::find_if(
        texts, [&](const SourceText& text) { return text.path == name || text.path == path; });
  };
  const Source source{.folder = "",
                      .folders = Folders::in_memory,
                      .find = [&](const std::string& name) -> std::optional<std::string> {
                        const auto text = found(name);
                        return text == texts.end() ? std::nullopt : std::optional{text->text};
                      },
                      .scenario =
                          [&](const std::string& name) {
                            const auto text = found(name);
                            require(text != texts.end(),
                                    name + ": cannot read the scenario (no such text).");
                            std::vector<SourceText> chain{*text};
                            chain.insert(chain.end(), texts.begin(), texts.end());
                            return read_scenario(chain);
                          }};
  return StudyReader{texts.front(), source}.read();
}

}  // namespace hansa
