/// \file   What stands on a command line, checked against what a command takes.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/base/contract.hpp"

namespace hansa {

/// One option of a command, long name without dashes.
struct OptionSpec {
  std::string_view name;
  char letter{};           ///< '\0' = no short form
  std::string_view value;  ///< "FILE"; "" = a switch
  std::string_view meaning;
  bool repeats{};
};

/// A command line that cannot be understood; the program exits with 2 and shows how to get help.
struct UsageError : InputError {
  using InputError::InputError;
};

class Arguments {
 public:
  std::vector<std::string> names;  ///< what is no option: files, keys

  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;

  void add(std::string_view option, std::string value);

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// Options may stand before, between and after names; "--" ends them. Throws UsageError (did you
/// mean?) for an unknown option or a missing value.
Arguments parse_arguments(const std::vector<std::string>& words,
                          const std::vector<OptionSpec>& options);

}  // namespace hansa
