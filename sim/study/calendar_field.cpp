#include "hansa/study/calendar_field.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/dates.hpp"

namespace hansa {
namespace {

using Get = Value (*)(const CalendarEntry&);

/// How the present value of an action's field is had, by its key.
struct Reading {
  std::string_view key;
  Get get;
};
constexpr std::array readings{
    Reading{"split.network", [](const CalendarEntry& e) -> Value { return e.split.network; }},
    Reading{"split.into", [](const CalendarEntry& e) -> Value { return e.split.into; }},
    Reading{"split.member_dup", [](const CalendarEntry& e) -> Value { return e.split.member_dup; }},
    Reading{"split.niche_dup", [](const CalendarEntry& e) -> Value { return e.split.niche_dup; }},
    Reading{"split.sort", [](const CalendarEntry& e) -> Value { return e.split.sorted; }},
    Reading{"split.inherit_access",
            [](const CalendarEntry& e) -> Value { return e.split.inherit_access; }},
    Reading{"merge.networks", [](const CalendarEntry& e) -> Value { return e.merge.networks; }},
    Reading{"found.share", [](const CalendarEntry& e) -> Value { return e.found.share; }},
    Reading{"withdraw.years", [](const CalendarEntry& e) -> Value { return e.withdraw.years; }},
    Reading{"renege.years", [](const CalendarEntry& e) -> Value { return e.renege.years; }},
    Reading{"rewire.trades", [](const CalendarEntry& e) -> Value { return e.rewire.trades; }},
};

CalendarField date_field() {
  return {.name = "date",
          .kind = {},
          .any_kind = true,
          .row = {.key = "date",
                  .unit = "date",
                  .standard = std::string{},
                  .meaning = "Month of the entry.",
                  .source = "",
                  .kind = ValueKind::date,
                  .page = "calendar"},
          .set = [](CalendarEntry& entry,
                    const Value& value) { entry.month = *read_date(std::get<std::string>(value)); },
          .get = [](const CalendarEntry& entry) -> Value { return date_text(entry.month); }};
}

std::vector<CalendarField> build_fields() {
  std::vector<CalendarField> fields{date_field()};
  for (const auto& action : calendar_actions()) {
    for (const auto& field : action.fields) {
      const auto reading = std::ranges::find(readings, field.row.key, &Reading::key);
      if (reading == readings.end()) continue;
      const auto name = field.row.key.substr(field.row.key.find('.') + 1);
      fields.push_back({name, action.kind, false, field.row, field.set, reading->get});
    }
  }
  return fields;
}

const std::vector<CalendarField>& fields() {
  static const auto all = build_fields();
  return all;
}

}  // namespace

std::optional<CalendarKey> read_calendar_key(std::string_view key) {
  constexpr std::string_view first_part = "calendar.";
  if (!key.starts_with(first_part)) return {};
  key.remove_prefix(first_part.size());
  std::size_t entry{};
  const auto* const end = key.data() + key.size();
  const auto number = std::from_chars(key.data(), end, entry);
  if (number.ec != std::errc{} || entry == 0 || number.ptr == end || *number.ptr != '.') return {};
  return CalendarKey{entry - 1, {number.ptr + 1, static_cast<std::size_t>(end - number.ptr - 1)}};
}

const CalendarField* find_calendar_field(std::string_view name, ActionKind kind) {
  const auto found = std::ranges::find_if(fields(), [&](const CalendarField& field) {
    return field.name == name && (field.any_kind || field.kind == kind);
  });
  return found == fields().end() ? nullptr : &*found;
}

std::string calendar_field_names(ActionKind kind) {
  std::string names;
  for (const auto& field : fields()) {
    if (!field.any_kind && field.kind != kind) continue;
    names += (names.empty() ? "" : ", ") + std::string{field.name};
  }
  return names;
}

}  // namespace hansa
