#include <cmath>
#include <map>

#include "catch.hpp"
#include "engine/small_world.hpp"
#include "engine/voice_of.hpp"
#include "hansa/base/contract.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

std::string on(const std::string& date, const std::string& action) {
  return "[[calendar]]\ndate = \"" + date + "\"\n" + action + "\n";
}

/// What happens when a calendar is checked against its world and run.
std::string complaint(const std::string& entries, const std::string& parameters = "") {
  try {
    const auto scenario = quiet_scenario(parameters + entries);
    const auto world = build_world(scenario.recipe, {});
    check_calendar(scenario, world);
    run(scenario, world, [](const StepRecord&) { return true; });
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

struct Degrees {
  std::map<std::string, int> city, network;
  std::map<std::string, double> engagement;
  bool operator==(const Degrees&) const = default;
};

Degrees degrees(const World& world, const RunState& state) {
  Degrees of;
  const auto& rows = state.memberships;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto& city = world.cities.id[rows.city[row]];
    ++of.city[city];
    ++of.network[state.networks.table.id[rows.network[row]]];
    of.engagement[city] += rows.engagement[row];
  }
  return of;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const RunState& state) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
  for (std::size_t row = 0; row < state.memberships.size(); ++row) {
    all.emplace_back(state.memberships.city[row], state.memberships.network[row]);
  }
  return all;
}

}  // namespace

TEST_CASE("a network can be founded, and closed again", "[interventions][engine]") {
  const auto scenario = quiet_scenario(
      on("1986",
         "found = { network = \"new\", issues = [\"climate\"], share = 1.0, seat = true }") +
      on("1990", "close = { networks = [\"new\"] }"));
  const auto networks = series_of(scenario, "networks");
  const auto memberships = series_of(scenario, "memberships");
  CHECK(networks[4] == 8.0);
  CHECK(networks[5] == 9.0);
  CHECK(memberships[5] == memberships[4] + 40.0);
  CHECK(networks.back() == 8.0);
  CHECK(memberships.back() == memberships.front());
  CHECK(total(series_of(scenario, "networks_founded")) == 1.0);
}

TEST_CASE("muted networks are not heard until they are again", "[interventions][engine]") {
  const auto voice = [](const std::string& entry) {
    return series_of(quiet_scenario(entry), "attention");
  };
  const auto base = voice("");
  const auto muted = voice(on("1987", "mute = { networks = [\"all\"], until = \"1990\" }"));
  for (std::size_t step = 0; step < base.size(); ++step) {
    if (std::isnan(base[step])) continue;
    const bool silent = step > 8 && step <= 20;
    if (silent) CHECK(muted[step] == 0.0);
    if (!silent) CHECK(muted[step] > 0.0);
    if (step <= 8) CHECK(muted[step] == base[step]);
  }
  const auto some = quiet_scenario(on("1985", "mute = { networks = [\"network-001\"] }"));
  CHECK(series_of(some, "networks_muted").back() == 1.0);
}

TEST_CASE("with all networks and own cities muted there is no voice at all",
          "[interventions][engine][known-answer]") {
  const std::string own = "lobbying.own_cities = 0.2\n";
  const auto networks = on("1985", "mute = { networks = [\"all\"] }");
  const auto cities = on("1985", "mute = { networks = [\"cities\"] }");
  CHECK(total(series_of(quiet_scenario(own + networks), "voice_numerator")) != 0.0);
  CHECK(total(series_of(quiet_scenario(own + networks + cities), "voice_numerator")) == 0.0);
  const std::string example =
      "lobbying.example = 0.3\npledges.campaign_rate = 0.5\npledges.delivery = 2.0\n";
  CHECK(total(series_of(quiet_scenario(example + networks), "voice_numerator")) != 0.0);
  CHECK(total(series_of(quiet_scenario(example + networks + cities), "voice_numerator")) == 0.0);
}

TEST_CASE("rewiring keeps every city's and every network's number, and moves memberships",
          "[interventions][engine][closed-form]") {
  const auto scenario = quiet_scenario(on("1986", "rewire = { trades = 5 }"));
  const auto world = build_world(scenario.recipe, {});
  std::vector<Degrees> seen;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> who;
  run(scenario, world, [&](const StepRecord& step) {
    seen.push_back(degrees(world, step.state));
    who.push_back(pairs(step.state));
    return true;
  });
  CHECK(seen.back() == seen.front());
  CHECK(who[4] == who.front());
  CHECK(who[5] != who.front());
}

TEST_CASE("a parameter can be set from a date on", "[interventions][engine]") {
  const auto base = series_of(quiet_scenario(), "pressure");
  for (const auto* action :
       {"set = { lobbying.strength = 0.0 }", "set = { \"lobbying.strength\" = 0.0 }",
        "set = { \"parameters.lobbying.strength\" = 0 }"}) {
    const auto set = series_of(quiet_scenario(on("1990", action)), "pressure");
    for (std::size_t step = 0; step < base.size(); ++step) {
      if (std::isnan(base[step])) continue;
      if (step <= 20) CHECK(set[step] == base[step]);
      if (step > 20) CHECK(set[step] == 0.0);
    }
  }
  // what was computed from a parameter follows it
  const auto looks = quiet_scenario(on("1990", "set = { membership.search = 20.0 }"),
                                    {{"membership.join", "0.01"}, {"membership.search", "0"}});
  const auto joins = series_of(looks, "joins");
  CHECK(joins[20] == 0.0);
  CHECK(total(joins) > 0.0);
}

TEST_CASE("a state can be sent away from a forum for a time", "[interventions][engine]") {
  const auto base = quiet_scenario();
  const auto world = build_world(base.recipe, {});
  const auto& forums = world.forums;
  const auto& state = world.states.id[forums.member[forums.first_member[0]]];
  const auto left =
      series_of(quiet_scenario(on("1988", "withdraw = { state = \"" + state + "\", forum = \"" +
                                              forums.id[0] + "\", years = 2 }")),
                "seats_left");
  CHECK(left[12] == 0.0);
  CHECK(left[13] == 1.0);
  CHECK(left[20] == 1.0);
  CHECK(left[22] == 0.0);
}

TEST_CASE("a state can renounce a text, and is bound again by the next",
          "[interventions][engine][politics]") {
  const auto base = quiet_scenario();
  const auto world = build_world(base.recipe, {});
  const auto& forums = world.forums;
  const auto state = forums.member[forums.first_member[0]];
  const auto renege = [&](const std::string& years) {
    return quiet_scenario("summit.slack = 1.0\n" +
                          on("1988", "renege = { state = \"" + world.states.id[state] +
                                         "\", forum = \"" + forums.id[0] + "\"" + years + " }"));
  };
  // With this much slack every session adopts a text, each renounced within the years.
  const auto history = [&](const Scenario& scenario) {
    struct {
      std::vector<int> unheeded, renounced, adopted;
    } seen;
    const auto pair = state * world.forums.size();
    run(scenario, world, [&](const StepRecord& step) {
      int adopted = 0;
      for (const auto& session : step.sessions) adopted += session.forum == 0 && session.agreed;
      seen.adopted.push_back(adopted);
      seen.unheeded.push_back(step.state.politics.reneged[pair]);
      seen.renounced.push_back(static_cast<int>(step.series[series_row("texts_renounced")]));
      return true;
    });
    return seen;
  };
  const auto once = history(renege(""));
  const auto long_time = history(renege(", years = 5"));
  int bound = 1;
  int new_texts = 0;
  for (std::size_t step = 1; step < once.adopted.size(); ++step) {
    const bool now = step == 13;  // the step that begins in 1988
    if (now) bound = 0;
    if (step >= 13 && once.adopted[step] > 0) bound = 1;
    CHECK(once.unheeded[step] == 1 - bound);
    CHECK(once.renounced[step] == (now ? 1 : 0));
    const bool within = step >= 13 && step < 13 + 20;
    if (within) CHECK(long_time.unheeded[step] == 1);
    CHECK(long_time.renounced[step] == (now ? 1 : 0) + (within ? long_time.adopted[step] : 0));
    new_texts += within ? long_time.adopted[step] : 0;
  }
  CHECK(new_texts > 1);
  CHECK(once.unheeded.back() == 0);
  CHECK(long_time.unheeded.back() == 0);
  CHECK(long_time.adopted == once.adopted);
}

TEST_CASE("donors of named networks leave for good", "[interventions][engine][donor]") {
  const auto with = [](const std::string& networks) {
    auto scenario = quiet_scenario("donors.money = 1.0\n" +
                                   on("1988", "donor_leaves = { networks = [" + networks + "] }") +
                                   on("1990", "donor_leaves = { networks = [" + networks + "] }"));
    scenario.recipe.donor_share = 0.2;
    return scenario;
  };
  const auto all = with("\"all\"");
  const auto left = series_of(all, "donors_left");
  const auto gross = series_of(all, "gross");
  CHECK(left[12] == 0.0);
  CHECK(left[13] == 8.0);
  CHECK(total(left) == 8.0);  // they do not leave twice
  CHECK_THAT(gross[13], WithinRel(gross[12] * 0.8, 1e-12));
  CHECK(total(series_of(with("\"network-001\", \"network-002\""), "donors_left")) == 2.0);
  auto nobody = with("\"all\"");
  nobody.recipe.donor_share = 0.0;
  CHECK(total(series_of(nobody, "donors_left")) == 0.0);
  // as by their rate: the share that was the donor's weighs on the network's life
  const auto world = build_world(all.recipe, {});
  run(all, world, [&](const StepRecord& step) {
    const auto& loss = step.state.ecology.donor_loss;
    for (const double share : loss) CHECK(share == (step.state.month > month_of(1988) ? 0.2 : 0.0));
    return true;
  });
}

TEST_CASE("coordination set at the start is coordination from the start",
          "[interventions][engine][known-answer]") {
  const std::string cost = "agenda.coordination_cost0 = 0.1\nagenda.coordination_cost1 = 0.05\n";
  const auto from = quiet_scenario(cost, {{"fragmentation.coordination", "0.5"}});
  const auto set = quiet_scenario(cost + on("1985", "set = { fragmentation.coordination = 0.5 }"));
  for (const auto* name : {"net", "gross", "text", "attention", "ask_entropy", "voice_numerator"}) {
    const auto a = series_of(from, name), b = series_of(set, name);
    CAPTURE(name);
    for (std::size_t step = 1; step < a.size(); ++step) {
      CHECK((a[step] == b[step] || (std::isnan(a[step]) && std::isnan(b[step]))));
    }
  }
}

TEST_CASE("coordination that ends leaves no trace in what networks say and can spend",
          "[interventions][engine][known-answer]") {
  const std::string still = "learning.weight = 0.0\nagenda.coordination_cost0 = 0.1\n";
  const auto said = [&](const std::string& entries) {
    const auto scenario = quiet_scenario(still + entries);
    std::vector<std::vector<double>> of_step;
    run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
      of_step.push_back(step.state.networks.message);
      of_step.back().insert(of_step.back().end(), step.state.networks.net.begin(),
                            step.state.networks.net.end());
      return true;
    });
    return of_step;
  };
  const auto apart = said("");
  const auto spell = said(on("1987", "set = { fragmentation.coordination = 0.6 }") +
                          on("1990", "set = { fragmentation.coordination = 0 }"));
  for (std::size_t step = 0; step < apart.size(); ++step) {
    const bool together = step > 8 && step <= 20;
    CHECK((spell[step] == apart[step]) == !together);
  }
}

TEST_CASE("a split into 64 conserves what members bring, and its treatment is stored",
          "[interventions][engine][known-answer]") {
  auto scenario = quiet_scenario(
      "membership.coordination_load = 0.0\nmoney.overhead = 0.0\n" +
      on("1986", "split = { network = \"all\", into = 64, member_dup = 0.3, niche_dup = 0.3 }"));
  scenario.recipe.synthetic.cities = 400;
  scenario.recipe.synthetic.network_size = 120.0;
  const auto gross = series_of(scenario, "gross");
  const auto networks = series_of(scenario, "networks");
  const auto niches = series_of(scenario, "duplication_niche");
  for (const double share : gross) CHECK_THAT(share, WithinRel(gross.front(), 1e-9));
  CHECK(networks[4] == 8.0);
  CHECK(networks[5] > 8.0 * 30);
  CHECK(networks.back() == networks[5]);
  CHECK(niches[5] != niches[4]);
  CHECK(std::isfinite(niches.back()));
}

TEST_CASE("actions that cannot be carried out say what can", "[interventions][scenario]") {
  CHECK(complaint(on("1990", "close = { networks = [\"network-010\"] }"))
            .find(":1: unknown network network-010 (the world has 8). Did you mean network-001?") !=
        std::string::npos);
  CHECK(complaint(on("1985", "split = { network = \"network-001\", into = 900 }"))
            .find("members by then). Use into = ") != std::string::npos);
  CHECK(complaint(on("1991", "split = { network = \"network-001\", into = 900 }"))
            .find("members by then). Use into = ") != std::string::npos);
  CHECK(complaint(on("1990", "found = { network = \"network-001\" }")).find("already") !=
        std::string::npos);
  CHECK(complaint(on("1990", "found = { network = \"new\", issues = [\"climat\"] }"))
            .find("unknown issue climat (the world has 6). Did you mean climate?") !=
        std::string::npos);
  CHECK(complaint(on("1990", "withdraw = { state = \"state-01\", forum = \"nowhere\" }"))
            .find("unknown forum nowhere") != std::string::npos);
  CHECK(complaint(on("1990", "renege = { state = \"state-01\", forum = \"nowhere\" }"))
            .find("unknown forum nowhere") != std::string::npos);
  CHECK(complaint(on("1990", "renege = { state = \"state-01\" }"))
            .find("renege does not say "
                  "forum. For example") != std::string::npos);
  CHECK(complaint(on("1990", "donor_leaves = { networks = [\"network-010\"] }"))
            .find("unknown network network-010") != std::string::npos);
  CHECK(complaint(on("1999", "rewire = { trades = 5 }"))
            .find("lies outside the run (1985 to 1994-12)") != std::string::npos);
  CHECK(
      complaint(on("1990", "set = { attention.gama = 1 }")).find("Did you mean attention.gamma?") !=
      std::string::npos);
  CHECK(complaint(on("1990", "set = { attention.gamma = -4 }"))
            .find("attention.gamma = -4 (must be") != std::string::npos);
  CHECK(complaint(on("1990", "set = { \"world.lobby\" = 0.4 }"))
            .find("cannot be set during a run (it describes the run and the world") !=
        std::string::npos);
  CHECK(complaint(on("1990", "set = { positions.gap = 0.4 }")).find("drawn before the run") !=
        std::string::npos);
  CHECK(complaint(on("1990", "mute = { networks = [\"all\"], until = \"1989\" }"))
            .find("Choose a later date") != std::string::npos);
  CHECK(complaint(on("1990", "rewire = { trades = 5 }")).empty());
  // place: the line and column of the action
  CHECK(complaint(on("1990", "close = { networks = [\"nobody\"] }")).find("s.toml:") == 0);
}
