#include "hansa/cli/arguments.hpp"

#include <algorithm>
#include <boost/program_options.hpp>

#include "hansa/base/spelling.hpp"

namespace hansa {
namespace {

namespace po = boost::program_options;

std::string spelled(const OptionSpec& option) {
  return std::string{option.name} + (option.letter ? std::string{','} + option.letter : "");
}

std::string suggestion(std::string name, const std::vector<OptionSpec>& options) {
  name.erase(0, name.find_first_not_of('-'));
  std::vector<std::string_view> known{"help"};
  for (const auto& option : options) known.push_back(option.name);
  const auto nearest = nearest_name(name, known);
  return nearest.empty() ? "" : " Did you mean --" + std::string{nearest} + "?";
}

std::string syntax_problem(const po::invalid_command_line_syntax& error,
                           const std::vector<OptionSpec>& options) {
  const auto name = error.get_option_name();
  if (error.kind() == po::invalid_syntax::extra_parameter) return name + " takes no value.";
  for (const auto& option : options) {
    if (name != "--" + std::string{option.name}) continue;
    return name + " needs a value: " + name + ' ' + std::string{option.value} + '.';
  }
  return std::string{error.what()} + '.';
}

po::options_description describe(const std::vector<OptionSpec>& options) {
  po::options_description described;
  for (const auto& option : options) {
    if (option.value.empty()) {
      described.add_options()(spelled(option).c_str(), po::bool_switch());
    } else {
      described.add_options()(spelled(option).c_str(), po::value<std::vector<std::string>>());
    }
  }
  described.add_options()("help,h", po::bool_switch());
  described.add_options()("names", po::value<std::vector<std::string>>());
  return described;
}

po::parsed_options parse(const std::vector<std::string>& words,
                         const po::options_description& described,
                         const std::vector<OptionSpec>& options) {
  po::positional_options_description positional;
  positional.add("names", -1);
  constexpr int style = po::command_line_style::unix_style ^ po::command_line_style::allow_guessing;
  try {
    return po::command_line_parser(words)
        .options(described)
        .positional(positional)
        .style(style)
        .run();
  } catch (const po::unknown_option& error) {
    auto name = error.get_option_name();
    name.erase(std::min(name.find('='), name.size()));
    throw UsageError("unknown option " + name + '.' + suggestion(name, options));
  } catch (const po::invalid_command_line_syntax& error) {
    throw UsageError(syntax_problem(error, options));
  }
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  if (found == values_.end()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

void Arguments::add(std::string_view option, std::string value) {
  values_[std::string{option}].push_back(std::move(value));
}

Arguments parse_arguments(const std::vector<std::string>& words,
                          const std::vector<OptionSpec>& options) {
  Arguments arguments;
  for (const auto& option : parse(words, describe(options), options).options) {
    if (option.string_key == "names") {
      arguments.names.insert(arguments.names.end(), option.value.begin(), option.value.end());
    } else if (option.value.empty()) {
      arguments.add(option.string_key, "");
    } else {
      for (const auto& value : option.value) arguments.add(option.string_key, value);
    }
  }
  for (const auto& option : options) {
    if (!option.repeats && arguments.values(option.name).size() > 1 && !option.value.empty()) {
      throw UsageError("--" + std::string{option.name} + " stands twice (one value is needed).");
    }
  }
  return arguments;
}

}  // namespace hansa
