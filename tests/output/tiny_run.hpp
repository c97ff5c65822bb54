/// \file   A hand-made run: 3 cities, 2 states, 2 networks, 1 forum, 2 issues. What is written is
///         known, so readers can be held to it.
#pragma once
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "hansa/output/result_writer.hpp"

namespace hansa::tiny {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

inline World world() {
  World w;
  w.issues = {"climate", "migration"};
  w.cities.id = {"aaa-one", "aaa-two", "bbb-three"};
  w.cities.name = {"One", "Two", "Drei \xc3\xa9"};
  w.cities.state = {0, 0, 1};
  w.cities.latitude = {10, missing, -30};
  w.cities.longitude = {20, missing, 40};
  w.cities.population = {1e6, 2e5, 5e6};
  w.cities.capital = {1, 0, 1};
  w.cities.office = {1, 0, 0};
  w.cities.type = {0, 3, 5};
  w.cities.resources = {4, 1, 9};
  w.cities.autonomy = {.5, .25, 1};
  w.cities.ideal = {.5, .6, .7, .8, .9, 1};
  w.cities.salience = {.5, .5, .25, .75, 1, 0};
  w.cities.synthetic = {2, 2, 3};
  w.states.id = {"AAA", "BBB"};
  w.states.name = {"Aland", "Beland"};
  w.states.region = {"North", "South"};
  w.states.subregion = {"North North", "South South"};
  for (auto* column : {&w.states.population, &w.states.urban_percent, &w.states.gdp,
                       &w.states.power, &w.states.sovereignty, &w.states.openness,
                       &w.states.decentralisation, &w.states.stubbornness, &w.states.towns}) {
    *column = {1, .5};
  }
  for (auto* column : {&w.states.un_member, &w.states.g20_member, &w.states.federal}) {
    *column = {1, 0};
  }
  w.states.ideal = {.1, .2, .3, .4};
  w.states.ratifier = {.1, .1, .3, .3};
  w.states.salience = {.5, .5, .5, .5};
  w.states.synthetic = {2, 130};
  w.regions.name = {"North"};
  w.networks.id = {"alpha", "beta"};
  w.networks.name = {"Alpha", "Beta Cities"};
  w.networks.founded = {month_of(1913, 3), month_of(1986)};
  w.networks.closed = {no_month, month_of(1990)};
  w.networks.successor = {"", "alpha"};
  w.networks.niche = {.5, .5, 1, 0};
  w.networks.region = {region_global, 0};
  w.networks.type = {type_none, 3};
  w.networks.size_class_centre = {missing, 12};
  w.networks.visibility = {1, .3};
  w.networks.charter = {0, 1};
  w.networks.donor_share = {0, .2};
  w.networks.donor_ideal = {.5, .5, .9, .9};
  w.networks.access = {2, 0};
  w.networks.synthetic = {0, 64};
  w.memberships.city = {0, 1, 2};
  w.memberships.network = {1, 0, 0};
  w.memberships.joined = {month_of(1984), month_of(1985, 2), month_of(1980)};
  w.memberships.engagement = {1, 1, 2};
  w.memberships.synthetic = {0, 32, 64};
  w.forums.id = {"forum-x"};
  w.forums.name = {"Forum X"};
  w.forums.rule = {"consensus"};
  w.forums.members_label = {"un"};
  w.forums.city_access = {"observer"};
  w.forums.weight = {.75, .25};
  w.forums.first_member = {0, 1};
  w.forums.member = {1};
  w.forums.quota_heads = {.98};
  w.forums.quota_power = {.95};
  w.forums.obligation = w.forums.precision = w.forums.delegation = {.5};
  w.forums.first_session = {month_of(1985)};
  w.forums.last_session = {no_month};
  w.forums.every_years = {1};
  w.forums.session_month = {12};
  w.forums.capacity = {1};
  w.forums.lobby = {3};
  w.forums.text = {.2, .3};
  return w;
}

inline Scenario scenario(std::int64_t years = 1) {
  Scenario s;
  s.title = "Tiny";
  s.question = "Does anything happen?";
  s.seed = 18'446'744'073'709'551'615U;
  s.start = month_of(1985);
  s.months_per_step = 3;
  s.years = years;
  s.recipe.kind = "observed";
  s.output = {.25, .25, .5, 1, true};
  s.texts = {{"tiny.toml", "format = 1\n# \xc3\xa9\n"}, {"base/all.toml", "format = 1\n"}};
  s.resolved = {{"seed", "5", "1", "tiny.toml:3:1"},
                {"summit.slack", "0.006", "utility", "default"},
                {"voice.draws", "4", "1", "--set"}};
  return s;
}

/// The same with a twin in which cities are muted.
inline Scenario scenario_with_twin(std::int64_t years = 1) {
  Scenario s = scenario(years);
  TwinScenario twin{"muted", "tiny.toml:9", s, {"voice.muted"}};
  twin.scenario.parameters.voice.muted = true;
  twin.scenario.resolved.push_back({"voice.muted", "true", "", "tiny.toml:11:1"});
  s.twins.push_back(twin);
  return s;
}

inline const std::vector<TableText>& tables() {
  static const std::vector<TableText> all{
      {"cities.csv", "/home/me/x/world/cities.csv", "city,name\naaa-one,One\n"},
      {"states.csv", "/home/me/x/world/states.csv", ""}};
  return all;
}

inline constexpr std::array<SeriesDefinition, 2> series{
    {{"networks", "1", "networks alive"}, {"voice", "1", "urban voice"}}};
inline Process process(std::string_view name, std::string_view why_here) {
  Process made{};
  made.name = name;
  made.reads = "networks";
  made.writes = "memberships";
  made.why_here = why_here;
  return made;
}
inline const std::array<Process, 2> schedule{process("calendar", "first"),
                                             process("membership", "then")};

inline RunDescription description(const Scenario& s, const World& w) {
  return {s, w, tables(), series, schedule, {{{"commit", "abc"}, {"threads", "2"}}}};
}

/// The state after `step` steps. A third network is born in step 2.
inline RunState state(const World& w, std::size_t step) {
  RunState r;
  r.step = static_cast<Step>(step);
  r.city_ideal = w.cities.ideal;
  r.city_ideal[0] += .01 * static_cast<double>(step);
  r.state_ideal = w.states.ideal;
  r.forum_text = {.2, .3 + .1 * static_cast<double>(step)};
  r.memberships.first = {0, 1, 1, 2};
  r.memberships.city = {0, 2};
  r.memberships.network = {1, 0};
  r.memberships.engagement = {1, 2};
  r.memberships.contribution = {1.5, 1.5};
  r.networks.table = w.networks;
  const std::size_t n = step < 2 ? 2 : 3;
  if (n == 3) {
    auto& t = r.networks.table;
    t.id.push_back("gamma");
    t.name.push_back("Gamma");
    t.founded.push_back(month_of(1985, 4));
    t.closed.push_back(no_month);
    t.successor.push_back("");
    t.niche.insert(t.niche.end(), {0, 1});
    t.region.push_back(region_global);
    t.type.push_back(type_none);
    t.size_class_centre.push_back(missing);
    t.visibility.push_back(1);
    t.charter.push_back(0);
    t.donor_share.push_back(0);
    t.donor_ideal.insert(t.donor_ideal.end(), {.5, .5});
    t.access.push_back(1);
    t.synthetic.push_back(1);
  }
  r.networks.alive.assign(n, 1);
  r.networks.members.assign(n, static_cast<std::uint32_t>(step));
  r.networks.gross.assign(n, 1.5);
  r.networks.net.assign(n, 1.25);
  r.networks.overhead.assign(n, .25);
  r.networks.message.assign(2 * n, .75);
  r.networks.message[0] = missing;
  r.networks.access.assign(n, 2);
  return r;
}

inline SessionRecord session(std::size_t step) {
  SessionRecord s;
  s.month = month_of(1985) + 3 * static_cast<Month>(step) - 1;
  s.agreed = 1;
  s.reach = .8;
  s.networks_heard = 2;
  s.voice_numerator = {.1, .2, .3, .4};
  s.voice_denominator = {1, 1, 1, 1};
  s.delivered_numerator = {.05, .06, .07, .08};
  s.delivered_denominator = {1, 1, 1, 1};
  s.lines = {{.issue = 0,
              .before = .2,
              .adopted = .5,
              .muted = .4,
              .delivered = .3,
              .city_ideal = {.9, .8, .7, .6}},
             {.issue = 1, .before = .3, .adopted = .4, .muted = .4}};
  return s;
}

/// What the run reports after a step; its parts may be changed.
struct Record {
  RunState state;
  std::array<double, 2> values{};
  std::vector<SessionRecord> sessions;
  std::vector<MembershipEvent> memberships;
  std::vector<NetworkEvent> networks;
  StepRecord view() const { return {state, values, sessions, memberships, networks}; }
};

inline Record record(const World& w, std::size_t step) {
  Record r{state(w, step), {}, {}, {}, {}};
  r.values = {static_cast<double>(r.state.networks.size()),
              step == 0 ? missing : .1 * static_cast<double>(step)};
  if (step % 4 == 0 && step != 0) r.sessions.push_back(session(step));
  if (step == 1) r.memberships = {{1, 0, 1}, {0, 1, -1}};
  if (step == 2) r.networks = {{2, NetworkChange::founded}};
  return r;
}

/// Writes the whole run (4 steps a year) and finishes it.
inline void write(const std::string& path, Overwrite overwrite = Overwrite::refuse,
                  std::int64_t years = 1, RunEnd end = RunEnd::complete) {
  const World w = world();
  const Scenario s = scenario(years);
  ResultWriter writer(path, overwrite, description(s, w));
  for (std::size_t step = 0; step <= s.steps(); ++step) writer.observe(record(w, step).view());
  writer.finish(end);
}

/// Writes the whole run with a twin of which all but lasting voice is as in the scenario.
inline void write_with_twin(const std::string& path, std::int64_t years = 1) {
  const World w = world();
  const Scenario s = scenario_with_twin(years);
  ResultWriter writer(path, Overwrite::replace, description(s, w));
  for (std::size_t step = 0; step <= s.steps(); ++step) {
    const Record r = record(w, step);
    LastingLine line{.4, {.1, .2, .3, .4}, {1, 1, 1, 1}};
    const std::vector<LastingVoice> lasting(r.sessions.size(),
                                            {line.numerator, line.denominator, {line, line}});
    const std::vector<TwinRecord> twins{
        {r.state, r.values, r.sessions, r.memberships, r.networks, lasting}};
    writer.observe({r.state, r.values, r.sessions, r.memberships, r.networks, twins});
  }
  writer.finish(RunEnd::complete);
}

/// A folder of its own for one test, removed with all in it.
class Folder {
 public:
  Folder() {
    static int ordinal = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("hansa-test-" + std::to_string(::getpid()) + "-" + std::to_string(ordinal++));
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
      found.push_back(entry.path().filename().string());
    }
    return found;
  }

 private:
  std::filesystem::path path_;
};

/// Cells of a CSV file without quotes, the header left out.
inline std::vector<std::vector<std::string>> rows_of_csv(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line + ',');
    auto& row = rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
  }
  return rows;
}

}  // namespace hansa::tiny
