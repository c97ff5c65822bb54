#include <array>

#include "hansa/scenario/calendar.hpp"

namespace hansa {
namespace {

ActionField share(std::string_view key, std::string_view meaning,
                  void (*set)(CalendarEntry&, const Value&)) {
  return {{.key = key,
           .unit = "1",
           .standard = 0.0,
           .least = 0,
           .most = 1,
           .meaning = meaning,
           .source = "[C]",
           .kind = ValueKind::number,
           .page = "calendar"},
          false,
          set};
}

CalendarAction split_action() {
  return {"split",
          ActionKind::split,
          "One network becomes several, each with a part of its members, money and issues.",
          "split = { network = \"uclg\", into = 4, member_dup = 0.3, niche_dup = 0.3 }",
          {{{.key = "split.network",
             .unit = "",
             .standard = std::string{},
             .meaning = "Id of the network, or \"all\".",
             .source = "",
             .kind = ValueKind::text,
             .page = "calendar"},
            true,
            [](CalendarEntry& entry, const Value& value) {
              entry.split.network = std::get<std::string>(value);
            }},
           {{.key = "split.into",
             .unit = "networks",
             .standard = std::int64_t{2},
             .least = 2,
             .most = 1000,
             .meaning = "Number of parts.",
             .source = "[C]",
             .kind = ValueKind::integer,
             .page = "calendar"},
            true,
            [](CalendarEntry& entry, const Value& value) {
              entry.split.into = std::get<std::int64_t>(value);
            }},
           share("split.member_dup", "Chance that a member joins all parts instead of one.",
                 [](CalendarEntry& entry, const Value& value) {
                   entry.split.member_dup = std::get<double>(value);
                 }),
           share("split.niche_dup",
                 "How much of the old niche each part keeps; the rest goes to one issue each.",
                 [](CalendarEntry& entry, const Value& value) {
                   entry.split.niche_dup = std::get<double>(value);
                 }),
           share("split.sort",
                 "Share of members placed by type and message; the rest is placed at random.",
                 [](CalendarEntry& entry, const Value& value) {
                   entry.split.sorted = std::get<double>(value);
                 }),
           {{.key = "split.inherit_access",
             .unit = "",
             .standard = true,
             .meaning = "Whether every part keeps the access to forums, or the first part alone.",
             .source = "[C]",
             .kind = ValueKind::yes_no,
             .page = "calendar"},
            false,
            [](CalendarEntry& entry, const Value& value) {
              entry.split.inherit_access = std::get<bool>(value);
            }}}};
}

CalendarAction merge_action() {
  return {"merge",
          ActionKind::merge,
          "Networks become one, with all their members and the best access that any had.",
          "merge = { networks = [\"uclg\", \"metropolis\"] }",
          {{{.key = "merge.networks",
             .unit = "",
             .standard = std::vector<std::string>{},
             .meaning = "Ids of two networks or more, or [\"all\"].",
             .source = "",
             .kind = ValueKind::text_list,
             .page = "calendar"},
            true,
            [](CalendarEntry& entry, const Value& value) {
              entry.merge.networks = std::get<std::vector<std::string>>(value);
            }}}};
}

}  // namespace

std::span<const CalendarAction> calendar_actions() {
  static const std::array actions{split_action(), merge_action()};
  return actions;
}

}  // namespace hansa
