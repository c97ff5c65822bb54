#include "hansa/scenario/unknown_key.hpp"

#include <algorithm>
#include <vector>

#include "hansa/base/spelling.hpp"
#include "hansa/scenario/parameter_table.hpp"

namespace hansa {
namespace {

constexpr std::string_view model_table = "parameters.";

std::string_view last_part(std::string_view key) {
  const auto dot = key.rfind('.');
  return dot == key.npos ? key : key.substr(dot + 1);
}

std::string_view short_name(std::string_view path) {
  if (path.starts_with(model_table)) path.remove_prefix(model_table.size());
  return path;
}

/// "[parameters] attention.gamma", "[world] kind", "seed".
std::string as_written(std::string_view key) {
  const auto path = path_in_file(key);
  const auto dot = path.find('.');
  if (dot == path.npos) return path + ", above the first [table]";
  return '[' + path.substr(0, dot) + "] " + path.substr(dot + 1);
}

std::vector<std::string_view> known_keys() {
  std::vector<std::string_view> keys{"format", "base",           "calendar", "calendar_from_base",
                                     "twin",   "twins_from_base"};
  for (const auto& row : parameter_table()) keys.push_back(row.key);
  return keys;
}

/// Keys whose last part is exactly that of `key`: the right name in the wrong table.
std::vector<std::string_view> same_last_part(std::string_view key) {
  auto keys = known_keys();
  std::erase_if(keys, [&](auto known) { return last_part(known) != last_part(key); });
  return keys;
}

/// For a key that came without its group; a near miss only, as there are many short last parts.
std::string_view nearest_last_part(std::string_view key, std::span<const std::string_view> keys) {
  std::string_view nearest;
  auto least = std::max<std::size_t>(1, last_part(key).size() / 3) + 1;
  for (const auto known : keys) {
    const auto distance = edit_distance(last_part(key), last_part(known));
    if (distance < least) {
      least = distance;
      nearest = known;
    }
  }
  return nearest;
}

/// Among the keys of one group the last part alone is compared, so that long group names do not
/// make unlike keys near.
std::string_view nearest_key(std::string_view key) {
  const auto keys = known_keys();
  std::vector<std::string_view> parts, owners;
  for (const auto known : keys) {
    if (group_of(known) != group_of(key)) continue;
    parts.push_back(last_part(known));
    owners.push_back(known);
  }
  const auto part = nearest_name(last_part(key), parts);
  if (!part.empty()) {
    return owners[static_cast<std::size_t>(std::ranges::find(parts, part) - parts.begin())];
  }
  const auto whole = nearest_name(key, keys);
  return whole.empty() ? nearest_last_part(key, keys) : whole;
}

template <class Write>
std::string suggestion(std::string_view key, const Write& write) {
  const auto same = same_last_part(key);
  if (same.size() == 1) return " Did you mean " + write(same[0]) + "?";
  const auto nearest = nearest_key(key);
  if (!nearest.empty()) return " Did you mean " + write(nearest) + "?";
  std::string all;
  for (const auto known : same) all += (all.empty() ? " Did you mean " : " or ") + write(known);
  return all.empty() ? " `hansa describe` lists the keys." : all + '?';
}

}  // namespace

std::string unknown_key(std::string_view path) {
  const auto key = short_name(path);
  if (find_parameter(key)) {
    return std::string{path} + " stands in the wrong table. Write it as " + as_written(key) + ".";
  }
  return "unknown key " + std::string{path} + " (it would have no effect)." +
         suggestion(key, as_written);
}

std::string unknown_table(std::string_view path) {
  std::vector<std::string> tables{"parameters"};
  for (const auto& group : parameter_groups()) {
    if (!group.name.empty()) tables.push_back(table_of_group(group.name));
  }
  const std::vector<std::string_view> known{tables.begin(), tables.end()};
  const auto nearest = nearest_name(path, known);
  return "unknown table " + std::string{path} + '.' +
         (nearest.empty() ? " `hansa describe` lists the tables."
                          : " Did you mean [" + std::string{nearest} + "]?");
}

std::string unknown_setting(std::string_view key) {
  for (const auto& group : parameter_groups()) {
    if (key.empty() || (group.name != key && table_of_group(group.name) != key)) continue;
    return std::string{key} + " is a group of keys, not one of them. `hansa describe " +
           std::string{group.name} + "` lists them.";
  }
  return "unknown key " + std::string{key} + '.' +
         suggestion(short_name(key), [](auto known) { return std::string{known}; });
}

}  // namespace hansa
