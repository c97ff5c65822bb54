/// \file   Tables of the folders that points of a study name.
#pragma once
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "hansa/world/tables.hpp"

namespace hansa {

/// Each folder is read once, whoever asks, from any thread.
class TablesOnDisk {
 public:
  /// Nothing for a synthetic world.
  const std::vector<TableText>& of(const WorldRecipe& recipe) {
    static const std::vector<TableText> none;
    if (recipe.kind == "synthetic") return none;
    const std::scoped_lock lock{mutex_};
    const auto known = folders_.find(recipe.folder);
    if (known != folders_.end()) return known->second;
    return folders_.emplace(recipe.folder, read_world_folder(recipe.folder)).first->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<TableText>> folders_;
};

}  // namespace hansa
