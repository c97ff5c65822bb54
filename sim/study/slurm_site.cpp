#include "hansa/study/slurm_site.hpp"

#include <array>

#include "hansa/base/spelling.hpp"
#include "hansa/scenario/document.hpp"
#include "hansa/world/faults.hpp"

namespace hansa {
namespace {

struct TextKey {
  std::string_view name;
  std::string SlurmSite::*field;
};
constexpr std::array text_keys{TextKey{"account", &SlurmSite::account},
                               TextKey{"partition", &SlurmSite::partition},
                               TextKey{"qos", &SlurmSite::qos}, TextKey{"time", &SlurmSite::time},
                               TextKey{"prologue", &SlurmSite::prologue}};

struct CountKey {
  std::string_view name;
  std::uint64_t SlurmSite::*field;
  std::int64_t most;
};
constexpr std::array count_keys{CountKey{"tasks", &SlurmSite::tasks, 100'000},
                                CountKey{"cpus", &SlurmSite::cpus, 4096}};

std::string unknown(const std::string& name) {
  std::vector<std::string_view> known;
  for (const auto& key : text_keys) known.push_back(key.name);
  for (const auto& key : count_keys) known.push_back(key.name);
  const auto nearest = nearest_name(name, known);
  return "unknown key " + name + " (a site has account, partition, qos, time, prologue, tasks, " +
         "cpus). " +
         (nearest.empty() ? "Take it out." : "Did you mean " + std::string{nearest} + "?");
}

/// What is wrong with the member; "" when it was taken.
std::string take(const Member& member, SlurmSite& site) {
  for (const auto& key : text_keys) {
    if (key.name != member.name) continue;
    const auto* text = member.node.as<std::string>();
    if (text == nullptr) {
      return member.name + " is " + std::string{describe_type(member.node)} +
             " (a text is needed). Put it in quotes.";
    }
    site.*key.field = *text;
    return "";
  }
  for (const auto& key : count_keys) {
    if (key.name != member.name) continue;
    const auto* number = member.node.as<std::int64_t>();
    if (number == nullptr || *number < 1 || *number > key.most) {
      return member.name + " is out of range (whole numbers from 1 to " + std::to_string(key.most) +
             "). Correct it.";
    }
    site.*key.field = static_cast<std::uint64_t>(*number);
    return "";
  }
  return unknown(member.name);
}

}  // namespace

SlurmSite read_site(const std::string& text, const std::string& path) {
  SlurmSite site;
  Faults faults;
  for (const auto& member : parse_toml(text, path)) {
    const std::string fault = take(member, site);
    if (!fault.empty()) faults.add(path, member.place, fault);
  }
  faults.throw_if_any();
  return site;
}

}  // namespace hansa
