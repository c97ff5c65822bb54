#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

ParameterRow count(std::string_view key, std::string_view unit, std::int64_t standard, double most,
                   std::string_view meaning) {
  return {.key = key,
          .unit = unit,
          .standard = standard,
          .least = 1,
          .most = most,
          .meaning = meaning,
          .source = "[C]"};
}

}  // namespace

void add_synthetic_rows(Rows& rows) {
  rows.push_back(
      parameter(count("world.synthetic.cities", "cities", 1000, 2e6, "Number of cities."),
                HANSA_FIELD(recipe.synthetic.cities)));
  rows.push_back(parameter(count("world.synthetic.states", "states", 40, 1000, "Number of states."),
                           HANSA_FIELD(recipe.synthetic.states)));
  rows.push_back(parameter(
      count("world.synthetic.networks", "networks", 40, 10000, "Number of networks at the start."),
      HANSA_FIELD(recipe.synthetic.networks)));
  rows.push_back(parameter(count("world.synthetic.forums", "forums", 5, 1000, "Number of forums."),
                           HANSA_FIELD(recipe.synthetic.forums)));
  rows.push_back(parameter(
      {.key = "world.synthetic.zipf",
       .unit = "1",
       .standard = 1.0,
       .least = 0,
       .most = 3,
       .meaning = "Exponent of the rank-size rule: the city of rank r has largest / r^zipf people.",
       .source = "[E] Gabaix 1999, doi:10.1162/003355399556133"},
      HANSA_FIELD(recipe.synthetic.zipf)));
  rows.push_back(parameter({.key = "world.synthetic.largest",
                            .unit = "persons",
                            .standard = 2e7,
                            .least = 1,
                            .most = 1e9,
                            .meaning = "Population of the largest city.",
                            .source = "[C] about Shanghai's or Delhi's"},
                           HANSA_FIELD(recipe.synthetic.largest)));
  rows.push_back(parameter({.key = "world.synthetic.network_size",
                            .unit = "members",
                            .standard = 30.0,
                            .least = 1,
                            .most = 1e6,
                            .meaning = "Median number of members of a network at the start.",
                            .source = "[C]"},
                           HANSA_FIELD(recipe.synthetic.network_size)));
  rows.push_back(parameter({.key = "world.synthetic.network_size_sd",
                            .unit = "1",
                            .standard = 1.0,
                            .least = 0,
                            .most = 5,
                            .meaning = "Standard deviation of the log of network size.",
                            .source = "[C] 0.9 to 1.2 in European networks"},
                           HANSA_FIELD(recipe.synthetic.network_size_sd)));
  rows.push_back(parameter({.key = "world.synthetic.global_share",
                            .unit = "1",
                            .standard = 0.35,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of networks that are open to the whole world.",
                            .source = "[C] fitted to membership moments in a prototype"},
                           HANSA_FIELD(recipe.synthetic.global_share)));
  rows.push_back(parameter({.key = "world.synthetic.size_class_share",
                            .unit = "1",
                            .standard = 0.1,
                            .least = 0,
                            .most = 1,
                            .meaning = "Share of networks made for cities of one size class.",
                            .source = "[C] fitted to membership moments in a prototype"},
                           HANSA_FIELD(recipe.synthetic.size_class_share)));
}

void add_fragmentation_rows(Rows& rows) {
  rows.push_back(parameter(
      {.key = "fragmentation.networks",
       .unit = "networks",
       .standard = std::int64_t{0},
       .least = 0,
       .most = 10000,
       .meaning = "Number of networks at the start, holding the same members' resources; 0 leaves "
                  "the networks of the world, and then the next three have no effect.",
       .source = "[C] the experimenter's: number is set apart from success"},
      HANSA_FIELD(recipe.fragmentation.networks)));
  rows.push_back(parameter(
      {.key = "fragmentation.member_dup",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Duplication of members: chance that a city of one network is in them all.",
       .source = "[C]"},
      HANSA_FIELD(recipe.fragmentation.member_dup)));
  rows.push_back(parameter(
      {.key = "fragmentation.niche_dup",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "Duplication of niches: 0 each network has its own issue, 1 all have the same.",
       .source = "[C]"},
      HANSA_FIELD(recipe.fragmentation.niche_dup)));
  rows.push_back(
      parameter({.key = "fragmentation.size_inequality",
                 .unit = "1",
                 .standard = 0.0,
                 .least = 0,
                 .most = 5,
                 .meaning = "Exponent of the rank-size rule of the networks: that of rank r holds "
                            "resources in proportion to r^-exponent; 0 = equal networks.",
                 .source = "[C]"},
                HANSA_FIELD(recipe.fragmentation.size_inequality)));
  rows.push_back(parameter(
      {.key = "fragmentation.coordination",
       .unit = "1",
       .standard = 0.0,
       .least = 0,
       .most = 1,
       .meaning = "How far networks agree on one message and share out their asks; 0 off.",
       .source = "[C] form; its effect is a hypothesis (Foster & Swiney 2019)"},
      HANSA_FIELD(parameters.agenda.coordination)));
}

}  // namespace hansa
