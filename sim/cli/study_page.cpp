#include "hansa/cli/study_page.hpp"

#include <array>
#include <ostream>

#include "hansa/base/markdown.hpp"
#include "hansa/cli/help.hpp"
#include "hansa/study/observable.hpp"
#include "hansa/study/study_table.hpp"

namespace hansa {
namespace {

/// A table of the file and how it begins.
struct Part {
  std::string_view table, heading;
};
constexpr std::array parts{
    Part{"study", "[study]"},     Part{"adaptive", "[study.adaptive]"}, Part{"design", "[design]"},
    Part{"factor", "[[factor]]"}, Part{"option", "[[factor.option]]"},  Part{"twin", "[[twin]]"},
};

std::string_view name_of(const ParameterRow& row) {
  return row.key.substr(table_of(row.key).size() + 1);
}

bool has_range(const ParameterRow& row) {
  return row.kind == ValueKind::integer || row.kind == ValueKind::choice ||
         row.key == "adaptive.width";
}

/// "1 to 1000000" or "shared | own", or "".
std::string allowed(const ParameterRow& row) { return has_range(row) ? range_text(row) : ""; }

}  // namespace

void write_study_keys(std::ostream& out) {
  out << "A study file begins with format = 1; then these tables, those in double brackets as "
         "often\nas needed. docs/studies.md explains them; `hansa describe series` lists what "
         "outputs are\nmade of.\n";
  for (const auto& part : parts) {
    out << '\n' << part.heading << '\n';
    for (const auto& row : study_table()) {
      if (table_of(row.key) != part.table) continue;
      const auto range = allowed(row);
      out << "  " << name_of(row) << (range.empty() ? "" : "   " + range) << '\n'
          << wrapped(row.meaning, 6);
    }
  }
}

void write_series(std::ostream& out) {
  out << "Outputs of a study are made of series, one value a step:\n"
         "  sum:S mean:S first:S last:S least:S most:S dispersion:S ratio:S/T voice\n\n";
  for (const auto& series : series_definitions()) {
    out << "  " << series.name << '\n' << wrapped(series.long_name, 6);
  }
}

void write_study_markdown(std::ostream& out) {
  for (const auto& part : parts) {
    out << "\n`" << part.heading << "`\n\n| key | allowed | meaning |\n|---|---|---|\n";
    for (const auto& row : study_table()) {
      if (table_of(row.key) != part.table) continue;
      out << "| `" << name_of(row) << "` | " << markdown_cell(allowed(row)) << " | "
          << markdown_cell(row.meaning) << " |\n";
    }
  }
  out << "\n## Series\n\n| series | meaning |\n|---|---|\n";
  for (const auto& series : series_definitions()) {
    out << "| `" << series.name << "` | " << markdown_cell(series.long_name) << " |\n";
  }
}

}  // namespace hansa
