#include <array>
#include <utility>

#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/dates.hpp"

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

ActionField field(ParameterRow row, bool needed, void (*set)(CalendarEntry&, const Value&)) {
  row.page = "calendar";
  return {std::move(row), needed, set};
}

ActionField names(std::string_view key, std::string_view meaning, bool needed,
                  void (*set)(CalendarEntry&, const Value&)) {
  return field({.key = key,
                .unit = "",
                .standard = std::vector<std::string>{},
                .meaning = meaning,
                .source = "",
                .kind = ValueKind::text_list},
               needed, set);
}

ActionField name(std::string_view key, std::string_view meaning, bool needed,
                 void (*set)(CalendarEntry&, const Value&)) {
  return field({.key = key,
                .unit = "",
                .standard = std::string{},
                .meaning = meaning,
                .source = "",
                .kind = ValueKind::text},
               needed, set);
}

std::vector<std::string> texts(const Value& value) {
  return std::get<std::vector<std::string>>(value);
}

CalendarAction found_action() {
  return {
      "found",
      ActionKind::found,
      "A network is founded, with members and issues of your choice.",
      "found = { network = \"new\", issues = [\"climate\"], share = 0.05 }",
      {name("found.network", "Id of the new network.", true,
            [](CalendarEntry& entry, const Value& value) {
              entry.found.network = std::get<std::string>(value);
            }),
       names("found.issues", "What it cares for, in equal parts; [] = all issues.", false,
             [](CalendarEntry& entry, const Value& value) { entry.found.issues = texts(value); }),
       names("found.cities", "Ids of cities that join at once.", false,
             [](CalendarEntry& entry, const Value& value) { entry.found.cities = texts(value); }),
       share("found.share", "Chance of every other city of the region to join at once.",
             [](CalendarEntry& entry, const Value& value) {
               entry.found.share = std::get<double>(value);
             }),
       name("found.region", "Name of its region; \"\" = global.", false,
            [](CalendarEntry& entry, const Value& value) {
              entry.found.region = std::get<std::string>(value);
            }),
       field({.key = "found.seat",
              .unit = "",
              .standard = false,
              .meaning = "Whether it has a seat in every forum from the start.",
              .source = "[C]",
              .kind = ValueKind::yes_no},
             false, [](CalendarEntry& entry, const Value& value) {
               entry.found.seat = std::get<bool>(value);
             })}};
}

CalendarAction close_action() {
  return {"close",
          ActionKind::close,
          "Networks end; their members leave.",
          "close = { networks = [\"uclg\"] }",
          {names("close.networks", "Ids of networks, or [\"all\"].", true,
                 [](CalendarEntry& entry, const Value& value) { entry.networks = texts(value); })}};
}

CalendarAction peak_body_action() {
  return {"peak_body",
          ActionKind::peak_body,
          "Networks speak as one from now on, with their money together; they pay for it.",
          "peak_body = { networks = [\"uclg\", \"c40\"] }",
          {names("peak_body.networks", "Ids of two networks or more, or [\"all\"].", true,
                 [](CalendarEntry& entry, const Value& value) { entry.networks = texts(value); })}};
}

CalendarAction mute_action() {
  return {
      "mute",
      ActionKind::mute,
      "Networks, or cities by themselves, are not heard for a time.",
      "mute = { networks = [\"all\"], until = \"2003-01\" }",
      {names("mute.networks",
             "Ids of networks; [\"all\"]: every one, later ones too; [\"cities\"]: cities that "
             "come by themselves, and what cities do to their own states.",
             true,
             [](CalendarEntry& entry, const Value& value) { entry.mute.networks = texts(value); }),
       field({.key = "mute.until",
              .unit = "date",
              .standard = std::string{},
              .meaning = "When they are heard again; without it never.",
              .source = "[C]",
              .kind = ValueKind::date},
             false, [](CalendarEntry& entry, const Value& value) {
               entry.mute.until = read_date(std::get<std::string>(value)).value_or(0);
             })}};
}

/// State, forum and years of an action of a state in a forum; the keys in that order.
template <SeatAction CalendarEntry::*action>
std::vector<ActionField> seat_fields(std::array<std::string_view, 3> keys, std::string_view forum,
                                     std::string_view years) {
  return {name(keys[0], "Id of the state.", true,
               [](CalendarEntry& entry, const Value& value) {
                 (entry.*action).state = std::get<std::string>(value);
               }),
          name(keys[1], forum, true,
               [](CalendarEntry& entry, const Value& value) {
                 (entry.*action).forum = std::get<std::string>(value);
               }),
          field({.key = keys[2],
                 .unit = "year",
                 .standard = 0.0,
                 .least = 0,
                 .most = 1000,
                 .meaning = years,
                 .source = "[C]",
                 .kind = ValueKind::number},
                false, [](CalendarEntry& entry, const Value& value) {
                  (entry.*action).years = std::get<double>(value);
                })};
}

CalendarAction withdraw_action() {
  return {"withdraw", ActionKind::withdraw,
          "A state leaves a forum; its cities lose the access that ran through it.",
          "withdraw = { state = \"USA\", forum = \"unfccc\", years = 4 }",
          seat_fields<&CalendarEntry::withdraw>(
              {"withdraw.state", "withdraw.forum", "withdraw.years"}, "Id of the forum.",
              "For how long; 0 = until it rejoins by its own rate.")};
}

CalendarAction renege_action() {
  return {
      "renege", ActionKind::renege,
      "A state renounces the text of a forum, until that adopts another.",
      "renege = { state = \"USA\", forum = \"unfccc\" }",
      seat_fields<&CalendarEntry::renege>(
          {"renege.state", "renege.forum", "renege.years"}, "Id of a forum that it is a member of.",
          "For how long it renounces every new text too; 0 = the next text binds it again.")};
}

CalendarAction donor_leaves_action() {
  return {"donor_leaves",
          ActionKind::donor_leaves,
          "Donors of networks leave for good, with their say and their money.",
          "donor_leaves = { networks = [\"100rc\"] }",
          {names("donor_leaves.networks",
                 "Ids of networks, or [\"all\"]; one without a donor stays as it is.", true,
                 [](CalendarEntry& entry, const Value& value) { entry.networks = texts(value); })}};
}

CalendarAction rewire_action() {
  return {"rewire",
          ActionKind::rewire,
          "Memberships are dealt out anew; every city keeps its number of networks, every network "
          "its number of members.",
          "rewire = { trades = 5 }",
          {field({.key = "rewire.trades",
                  .unit = "1",
                  .standard = std::int64_t{5},
                  .least = 1,
                  .most = 1000000,
                  .meaning = "Trades between two networks, for each network: 5 leave no trace.",
                  .source = "[C]",
                  .kind = ValueKind::integer},
                 true, [](CalendarEntry& entry, const Value& value) {
                   entry.rewire.trades = std::get<std::int64_t>(value);
                 })}};
}

CalendarAction set_action() {
  return {
      "set",
      ActionKind::set,
      "Parameters have other values from now on: any key of [parameters] but those of positions, "
      "and fragmentation.coordination.",
      "set = { attention.gamma = 0.5, lobbying.strength = 2 }",
      {}};
}

}  // namespace

std::span<const CalendarAction> calendar_actions() {
  static const std::array actions{split_action(),    merge_action(),     found_action(),
                                  close_action(),    peak_body_action(), mute_action(),
                                  withdraw_action(), renege_action(),    donor_leaves_action(),
                                  rewire_action(),   set_action()};
  return actions;
}

}  // namespace hansa
