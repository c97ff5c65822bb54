/// \file   Campaigns and effects of states that the parameters name.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/engine/pledges.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words{""};
  for (const char letter : text) {
    if (letter == ' ' || letter == '\t') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += letter;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// NaN when the word is no number.
double number_of(const std::string& word) {
  double number = 0.0;
  const auto* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? number : std::nan("");
}

/// Where the scenario sets a key, for errors.
std::string place_of(const Simulation& sim, std::string_view key) {
  for (const auto& value : sim.scenario.resolved) {
    if (value.key == key) return value.origin + ": ";
  }
  return {};
}

/// Row of a name; adds a fault when there is none.
std::uint32_t row_of(const std::vector<std::string>& names, const std::string& name,
                     const std::string& what, std::string& fault) {
  const auto found = std::ranges::find(names, name) - names.begin();
  if (found == static_cast<std::ptrdiff_t>(names.size())) {
    const std::vector<std::string_view> known{names.begin(), names.end()};
    const auto nearest = nearest_name(name, known);
    fault = what + " '" + name + "' is unknown (the world has none of that name)." +
            (nearest.empty() ? " `hansa world` lists them."
                             : " Did you mean '" + std::string{nearest} + "'?");
  }
  return static_cast<std::uint32_t>(found);
}

/// Reads every entry, then tells all faults at once.
template <class Read>
void read_entries(const Simulation& sim, std::string_view key,
                  const std::vector<std::string>& entries, const Read& read) {
  std::string faults;
  for (const auto& entry : entries) {
    std::string fault;
    read(words_of(entry), fault);
    if (fault.empty()) continue;
    if (!faults.empty()) faults += '\n';
    faults += place_of(sim, key) + std::string{key} + " \"" + entry + "\": " + fault;
  }
  require(faults.empty(), faults);
}

}  // namespace

std::vector<GivenCampaign> given_campaigns(const Simulation& sim) {
  std::vector<GivenCampaign> campaigns;
  const auto& world = sim.world;
  const auto read = [&](const std::vector<std::string>& words, std::string& fault) {
    if (words.size() < 3 || words.size() > 4) {
      fault = std::to_string(words.size()) +
              " words (3 or 4 are needed). Write \"network issue date\" or \"network issue date "
              "ambition\".";
      return;
    }
    GivenCampaign campaign{.network = row_of(world.networks.id, words[0], "network", fault)};
    if (fault.empty()) campaign.issue = row_of(world.issues, words[1], "issue", fault);
    campaign.month = month_in(words[2]);
    if (fault.empty() && campaign.month == unknown_month) {
      fault = "'" + words[2] + "' is no date (a year or a month is). Write 2008 or 2008-02.";
    } else if (fault.empty() &&
               (campaign.month < sim.scenario.start || campaign.month >= sim.scenario.recipe.end)) {
      fault = words[2] + " lies outside the run (" + month_text(sim.scenario.start) + " to " +
              month_text(sim.scenario.recipe.end) + "). Choose a date inside.";
    }
    if (words.size() == 4) campaign.ambition = number_of(words[3]);
    if (fault.empty() && words.size() == 4 &&
        !(campaign.ambition > 0.0 && campaign.ambition <= 1.0)) {
      fault = "ambition '" + words[3] + "' is out of range (above 0 to 1). Choose one within.";
    }
    if (fault.empty()) campaigns.push_back(campaign);
  };
  read_entries(sim, "pledges.campaigns", sim.parameters.pledges.campaign.given, read);
  std::ranges::sort(campaigns, {}, [](const GivenCampaign& c) {
    return std::tuple{c.month, c.network, c.issue, c.ambition};
  });
  return campaigns;
}

std::vector<double> given_state_effects(const Simulation& sim) {
  std::vector<double> effects(sim.states(), std::nan(""));
  const auto read = [&](const std::vector<std::string>& words, std::string& fault) {
    if (words.size() != 2) {
      fault = std::to_string(words.size()) + " words (2 are needed). Write \"state effect\".";
      return;
    }
    const auto state = row_of(sim.world.states.id, words[0], "state", fault);
    const double effect = number_of(words[1]);
    if (fault.empty() && !(std::abs(effect) <= 20.0)) {
      fault =
          "'" + words[1] + "' is no number from -20 to 20 (it adds to a log hazard). Write one.";
    }
    if (fault.empty()) effects[state] = effect;
  };
  read_entries(sim, "pledges.state_effects", sim.parameters.pledges.spread.state_effects, read);
  return effects;
}

}  // namespace hansa
