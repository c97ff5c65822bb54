#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ostream>

#include "hansa/base/markdown.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/cli/study_arguments.hpp"
#include "hansa/study/study_sensitivity.hpp"
#include "hansa/world/csv.hpp"

namespace hansa {
namespace {

using Row = std::vector<std::string>;

Row header(DesignKind design) {
  if (design == DesignKind::morris) {
    return {"output", "factor", "mu_star", "half_width", "mu", "sigma", "effects"};
  }
  return {"output", "factor", "T", "T_half_width", "S", "S_half_width", "blocks"};
}

std::vector<double> numbers(const OutputSensitivity& output, std::size_t factor,
                            DesignKind design) {
  const auto& morris = output.morris;
  const auto& sobol = output.sobol;
  if (design == DesignKind::morris) {
    return {morris.mean_size[factor], morris.mean_size_half_width[factor], morris.mean[factor],
            morris.spread[factor], static_cast<double>(morris.effects[factor])};
  }
  return {sobol.total[factor], sobol.total_half_width[factor], sobol.first[factor],
          sobol.first_half_width[factor], static_cast<double>(sobol.blocks)};
}

/// Nothing where a number is not known.
std::string written(double number, const char* form) {
  if (!std::isfinite(number)) return "";
  char text[64];
  std::snprintf(text, sizeof text, form, number);
  return text;
}

Row row_of(const StudySensitivity& of, const OutputSensitivity& output, std::size_t factor,
           const char* form) {
  Row row{output.name, of.factors[factor]};
  for (const double number : numbers(output, factor, of.design)) {
    row.push_back(written(number, form));
  }
  return row;
}

std::string csv_line(const Row& row) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += ',';
    append_csv_cell(line, row[i]);
  }
  return line + '\n';
}

std::string markdown_line(const Row& row) {
  std::string line = "|";
  for (const auto& cell : row) line += ' ' + markdown_cell(cell) + " |";
  return line + '\n';
}

/// Columns as wide as their widest cell: names left, numbers right.
std::string aligned(const std::vector<Row>& rows) {
  std::vector<std::size_t> width(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) width[i] = std::max(width[i], row[i].size());
  }
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(width[i] - row[i].size(), ' ');
      text += i == 0 ? row[i] + gap : "  " + gap + row[i];
    }
    text += '\n';
  }
  return text;
}

/// A table for each output, without the column of its name.
void write_text(const StudySensitivity& of, const OutputSensitivity& output,
                const std::vector<std::size_t>& factors, std::ostream& out) {
  std::vector<Row> rows{header(of.design)};
  for (const auto factor : factors) rows.push_back(row_of(of, output, factor, "%.3g"));
  for (auto& row : rows) row.erase(row.begin());
  out << output.name << '\n' << aligned(rows);
}

std::vector<OutputSensitivity> asked(const StudySensitivity& of, const Arguments& arguments) {
  const auto names = arguments.values("output");
  if (names.empty()) return of.outputs;
  std::vector<std::string_view> known;
  for (const auto& output : of.outputs) known.push_back(output.name);
  std::vector<OutputSensitivity> outputs;
  for (const auto& name : names) {
    const auto found = std::ranges::find(known, std::string_view{name});
    const auto nearest = nearest_name(name, known);
    if (found == known.end()) {
      throw UsageError("no output " + name + " in this study." +
                       (nearest.empty() ? "" : " Did you mean " + std::string{nearest} + "?"));
    }
    outputs.push_back(of.outputs[static_cast<std::size_t>(found - known.begin())]);
  }
  return outputs;
}

int show_sensitivity(const Arguments& arguments, const Screen& screen) {
  const bool csv = arguments.has("csv");
  const bool markdown = arguments.has("markdown");
  if (csv && markdown) throw UsageError("--csv and --markdown at once. Give one of them.");
  const auto most = whole_number(arguments, "top", csv ? 0 : 10, 0, 1'000'000);
  const MergedStudy merged = read_merged_study(arguments.names[0]);
  const StudySensitivity of = sensitivity_of(merged);
  if (merged.missing + merged.failed > 0) {
    screen.err << "note: " << merged.missing << " runs are missing and " << merged.failed
               << " failed; what depends on them is left out.\n";
  }
  if (csv) screen.out << csv_line(header(of.design));
  if (markdown) {
    screen.out << markdown_line(header(of.design)) << markdown_line(Row(7, "---"));
  }
  bool first = true;
  for (const auto& output : asked(of, arguments)) {
    auto factors = ranked(output, of.design);
    if (most > 0 && factors.size() > most) factors.resize(most);
    if (!csv && !markdown) {
      if (!first) screen.out << '\n';
      write_text(of, output, factors, screen.out);
    }
    for (const auto factor : csv || markdown ? factors : std::vector<std::size_t>{}) {
      screen.out << (csv ? csv_line(row_of(of, output, factor, "%.17g"))
                         : markdown_line(row_of(of, output, factor, "%.3g")));
    }
    first = false;
  }
  return exit_ok;
}

}  // namespace

Command sensitivity_command() {
  return {"sensitivity",
          "STUDY.h5",
          1,
          1,
          "Says which factors the outputs of a merged study depend on, the first ones first.",
          "A morris design gives elementary effects, change of the output by change of the factor "
          "over its whole range: mu_star, the mean of their sizes, with the half width of its 95 % "
          "interval; mu, their mean, which has a sign; sigma, their spread. A saltelli design "
          "gives shares of the variance: T with all interactions, S alone, with half widths of "
          "95 % intervals. Replicates of a point are joined first, ratios as ratios of sums.",
          "hansa sensitivity first/study.h5\n"
          "hansa sensitivity first/study.h5 --output voice --top 20\n"
          "hansa sensitivity first/study.h5 --csv > effects.csv",
          {{"output", '\0', "NAME", "This output alone; may be given several times.", true},
           {"top", '\0', "N", "Factors of each output (10, with --csv all); 0 = all.", false},
           {"csv", '\0', "", "One table as CSV, numbers with all digits.", false},
           {"markdown", '\0', "", "One table as Markdown.", false}},
          show_sensitivity};
}

}  // namespace hansa
