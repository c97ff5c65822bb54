#include "hansa/cli/help.hpp"

#include <algorithm>
#include <ostream>

namespace hansa {
namespace {

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 1, width), ' ');
  return text;
}

void write_paragraphs(std::ostream& out, std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out << wrapped(text.substr(0, end), 0);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string spelled(const OptionSpec& option) {
  std::string text = option.letter ? std::string{'-', option.letter} + ", " : "    ";
  text += "--" + std::string{option.name};
  if (!option.value.empty()) text += ' ' + std::string{option.value};
  return text;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string result, line;
  const auto flush = [&] {
    if (!line.empty()) result += std::string(indent, ' ') + line + '\n';
    line.clear();
  };
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    if (!line.empty() && indent + line.size() + 1 + word.size() > width) flush();
    if (!line.empty() && !word.empty()) line += ' ';
    line += word;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  flush();
  return result;
}

void write_overview(std::ostream& out) {
  out << "hansa: do many city networks amplify or dilute the common urban voice?\n\n"
         "usage: hansa COMMAND [NAMES] [OPTIONS]\n\n";
  for (const auto& command : commands()) {
    out << "  " << padded(std::string{command.name}, 13) << command.summary << '\n';
  }
  out << "\n`hansa COMMAND --help` tells more. Begin with: hansa run scenarios/observed.toml\n"
         "Exit status: 0 done, 1 failed or different, 2 bad input, 130 interrupted.\n";
}

void write_help(std::ostream& out, const Command& command) {
  out << "usage: hansa " << command.name << ' ' << command.names
      << (command.options.empty() ? "" : " [OPTIONS]") << "\n\n";
  out << wrapped(command.summary, 0);
  if (!command.details.empty()) out << '\n';
  write_paragraphs(out, command.details);
  if (!command.options.empty()) out << "\noptions:\n";
  for (const auto& option : command.options) {
    const auto text = wrapped(option.meaning, 26);
    out << padded("  " + spelled(option), 26) << text.substr(26);
  }
  out << "\nexamples:\n";
  std::string_view examples = command.examples;
  while (!examples.empty()) {
    const auto end = std::min(examples.find('\n'), examples.size());
    out << "  " << examples.substr(0, end) << '\n';
    examples.remove_prefix(std::min(end + 1, examples.size()));
  }
}

}  // namespace hansa
