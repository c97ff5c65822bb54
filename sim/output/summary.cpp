#include "hansa/output/summary.hpp"

#include <algorithm>
#include <limits>

#include "dates.hpp"
#include "result_columns.hpp"
#include "summary_parts.hpp"
#include "words.hpp"

namespace hansa {
namespace {

using words::count;
using words::fixed;
using words::percent;

constexpr std::size_t margin = 13;

std::string paragraph(const std::string& title, const std::string& text) {
  return words::left(title, margin) + words::wrapped(text, margin) + '\n';
}
std::string more(const std::string& text) { return paragraph("", text); }

/// First and last value of a series that are not missing.
struct Ends {
  double first, last;
};
Ends ends_of(const ResultFile& file, const std::string& series) {
  constexpr double missing = std::numeric_limits<double>::quiet_NaN();
  Ends ends{missing, missing};
  if (!file.has("/series/" + series)) return ends;
  for (const double value : file.reals("/series/" + series)) {
    if (std::isnan(value)) continue;
    if (std::isnan(ends.first)) ends.first = value;
    ends.last = value;
  }
  return ends;
}

double total_of(const ResultFile& file, const std::string& series) {
  double total = 0;
  if (!file.has("/series/" + series)) return std::numeric_limits<double>::quiet_NaN();
  for (const double value : file.reals("/series/" + series)) total += std::isnan(value) ? 0 : value;
  return total;
}

std::string head(const ResultFile& file) {
  const auto steps = static_cast<int>(file.number("years")) * 12 / file.months_per_step();
  const auto done = file.records() == 0 ? 0 : static_cast<int>(file.records()) - 1;
  const Month now = file.start() + done * file.months_per_step();
  std::string text = file.text("/", "title") + '\n';
  const std::string question = file.text("/", "question");
  if (!question.empty()) text += words::wrapped(question, 0) + '\n';
  text += '\n';
  std::string run = month_text(file.start()) + " to " + month_text(now) + ", " + count(done) +
                    " steps of " + std::to_string(file.months_per_step()) + " months, seed " +
                    file.text("/", "seed_text") + '.';
  if (!file.complete()) {
    run += " INTERRUPTED: " + count(steps) + " steps were planned.";
  }
  text += paragraph("Run", run);
  const auto length = [&](const char* dataset) {
    return count(static_cast<double>(file.length(dataset)));
  };
  return text +
         paragraph("World", file.text("/world", "kind") + ": cities " + length("/cities/city") +
                                ", states " + length("/states/state") + ", forums " +
                                length("/forums/forum") + ", issues " + length("/forums/issue") +
                                ".");
}

std::string networks(const ResultFile& file) {
  const auto number = ends_of(file, "networks");
  const auto effective = ends_of(file, "effective_networks_resources");
  const auto duplication = ends_of(file, "duplication");
  return paragraph("Networks", count(number.first) + " at the start, " + count(number.last) +
                                   " at the end (" + count(total_of(file, "networks_founded")) +
                                   " founded, " + count(total_of(file, "networks_closed")) +
                                   " closed).") +
         more("Effective number by resources " + fixed(effective.first, 1) + " -> " +
              fixed(effective.last, 1) + "; duplication " + fixed(duplication.first, 3) + " -> " +
              fixed(duplication.last, 3) + " (0 none, 1 all do the same for the same).");
}

std::string cities(const ResultFile& file) {
  const auto members = ends_of(file, "member_cities");
  const auto each = ends_of(file, "memberships_per_member");
  const auto all = static_cast<double>(file.length("/cities/city"));
  return paragraph("Cities", count(members.first) + " were members of a network at the start (" +
                                 percent(members.first, all) + "), " + count(members.last) +
                                 " at the end (" + percent(members.last, all) + "), in " +
                                 fixed(each.first, 1) + " and " + fixed(each.last, 1) +
                                 " networks each.");
}

std::string next(const ResultFile& file) {
  const auto path = words::shell_word(file.path());
  return words::left("Next", margin) + "hansa plot " + path + '\n' + words::left("", margin) +
         "hansa export " + path + " -o FOLDER\n" + words::left("", margin) + "hansa reproduce " +
         path + '\n';
}

}  // namespace

std::string summary(const std::string& path) {
  const ResultFile file(path);
  return file.reading([&] {
    const std::string twins = twins_in_words(file);
    return head(file) + networks(file) + cities(file) + '\n' + sessions_in_words(file) + '\n' +
           (twins.empty() ? "" : twins + '\n') + paragraph("Synthetic", synthetic_in_words(file)) +
           '\n' + next(file);
  });
}

}  // namespace hansa
