#include <ostream>

#include "hansa/base/markdown.hpp"
#include "hansa/cli/parameter_page.hpp"
#include "hansa/scenario/calendar.hpp"

namespace hansa {
namespace {

std::string code(std::string_view text) {
  return text.empty() ? "" : '`' + markdown_cell(text) + '`';
}

void write_row(std::ostream& out, const ParameterRow& row) {
  out << "| " << code(row.key) << " | " << markdown_cell(row.unit == "1" ? "" : row.unit) << " | "
      << code(to_toml(row.standard)) << " | " << markdown_cell(range_text(row)) << " | "
      << markdown_cell(row.meaning) << " | " << markdown_cell(row.source) << " |\n";
}

void write_action(std::ostream& out, const CalendarAction& action) {
  out << "\n### " << action.name << "\n\n"
      << action.meaning << "\n\n```toml\n[[calendar]]\ndate = \"1995-06\"\n"
      << action.example << "\n```\n\n| value | default | range | meaning |\n|---|---|---|---|\n";
  for (const auto& field : action.fields) {
    out << "| " << code(field.row.key.substr(field.row.key.find('.') + 1)) << " | "
        << (field.needed ? "needed" : code(to_toml(field.row.standard))) << " | "
        << markdown_cell(range_text(field.row)) << " | " << markdown_cell(field.row.meaning)
        << " |\n";
  }
}

}  // namespace

void write_parameter_markdown(std::ostream& out) {
  out << "# Parameters\n\n"
         "Everything that a scenario can set. This page is written by "
         "`hansa describe --markdown`; a test holds it against the program.\n\n"
         "A source marked [E] is established in the literature, at least in sign; [C] is our own "
         "choice. Keys of a group stand under the table that its heading names, or on the command "
         "line as `--set key=value`. Where a number is asked for, 1 and 1.0 are the same.\n\n"
         "A file begins with `format = 1`. `base = \"other.toml\"` takes over another scenario, "
         "seen from this file; the values of this file come before those of its base.\n";
  for (const auto& group : parameter_groups()) {
    out << "\n## "
        << (group.name.empty() ? "Above the first table" : "`[" + table_of_group(group.name) + "]`")
        << "\n\n"
        << group.meaning
        << "\n\n| key | unit | default | range | meaning | source |\n|---|---|---|---|---|---|\n";
    for (const auto& row : parameter_table()) {
      if (group_of(row.key) == group.name) write_row(out, row);
    }
  }
  out << "\n## `[[calendar]]`\n\n"
         "Interventions, each with a `date` and one action. Actions of one step are carried out in "
         "the order of their dates, then of the file (those of a base first). The parts of a split "
         "are called by number: `uclg/1`, `uclg/2`, ... A variant's calendar adds to that of its "
         "base, unless it says `calendar_from_base = false`.\n";
  for (const auto& action : calendar_actions()) write_action(out, action);
  out << "\n## `[[twin]]`\n\n"
         "The same history, to the random number, with something else changed. Twins run beside "
         "the scenario, step by step, and change nothing in it; the result holds the series and "
         "sessions of each and the differences, scenario minus twin.\n\n"
         "```toml\n[[twin]]\nname = \"muted\"\nvoice.muted = true\n\n"
         "[[twin]]\nname = \"no_split\"\ncalendar = false\n\n"
         "[[twin]]\nname = \"merger\"\ncalendar_from_scenario = false\n[[twin.calendar]]\n"
         "date = 2001\nmerge = { networks = [\"all\"] }\n```\n\n"
         "| key | meaning |\n|---|---|\n"
         "| `name` | 1 to 40 letters without accents, digits, `_` or `-`. |\n"
         "| any key of this page | `attention.gamma = 0.5`, or a table "
         "`[twin.parameters.attention]`"
         ", or `set = { attention.gamma = 0.5 }` as in a study. |\n"
         "| `calendar` | `false`: none of the scenario's interventions; `[[twin.calendar]]`: more "
         "of them. |\n"
         "| `calendar_from_scenario` | `false`: `[[twin.calendar]]` alone. |\n\n"
         "A twin cannot set `seed`, `replicate`, `start`, `horizon`, `step`, `world.kind`, "
         "`world.folder`, `world.issues`, the number of cities, states or forums, and what is "
         "stored: these are the scenario's. A variant's twins add to those of its base, unless it "
         "says `twins_from_base = false`.\n\n"
         "**Lasting voice.** Where a twin has `voice.muted = true`, cities and their networks move "
         "no state in its sessions from `voice.muted_from` on. Urban voice of the scenario's "
         "sessions against its texts counts what earlier sessions left behind as well, where voice "
         "as such counts one session alone.\n";
}

}  // namespace hansa
