#include "hansa/base/contract.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/generate_parts.hpp"
#include "hansa/world/role_line.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

Draft generate(const WorldRecipe& recipe) {
  Draft draft;
  draft.world.issues = recipe.issues;
  generate_states(draft.world, recipe);
  generate_cities(draft.world, recipe);
  generate_forums(draft.world, recipe);
  generate_networks(draft, recipe);
  return draft;
}

World build_world(const WorldRecipe& recipe, const std::vector<TableText>& tables) {
  require(!recipe.issues.empty(),
          "world.issues is empty (nothing could be negotiated). Name one issue at least.");
  return complete(recipe.kind == "synthetic"
                      ? generate(recipe)
                      : read_tables(issues_of_tables(recipe, tables), tables),
                  recipe);
}

}  // namespace hansa
