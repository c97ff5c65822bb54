#include "hansa/cli/study_arguments.hpp"

#include <charconv>

namespace hansa {
namespace {

std::optional<std::uint64_t> read_whole(std::string_view text) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return {};
  return number;
}

}  // namespace

std::uint64_t whole_number(const Arguments& arguments, std::string_view option,
                           std::uint64_t standard, std::uint64_t least, std::uint64_t most) {
  const auto text = arguments.value(option);
  if (!text) return standard;
  const auto number = read_whole(*text);
  if (!number || *number < least || *number > most) {
    throw UsageError("--" + std::string{option} + ' ' + *text + " is no whole number from " +
                     std::to_string(least) + " to " + std::to_string(most) + '.');
  }
  return *number;
}

Shard shard_of(const Arguments& arguments) {
  const auto text = arguments.value("shard");
  if (!text) return {};
  const std::size_t slash = text->find('/');
  const auto index = read_whole(std::string_view(*text).substr(0, slash));
  const auto count = slash == std::string::npos
                         ? std::nullopt
                         : read_whole(std::string_view(*text).substr(slash + 1));
  if (!index || !count || *index < 1 || *index > *count || *count > 1'000'000) {
    throw UsageError("--shard " + *text +
                     " is no share. Write --shard i/n with i from 1 to n: --shard 3/200.");
  }
  return {*index, *count};
}

std::string folder_of(const Arguments& arguments, std::string_view command) {
  const auto folder = arguments.value("output");
  if (folder) return *folder;
  throw UsageError("no folder for the runs. Usage: hansa " + std::string{command} +
                   " STUDY -o DIR");
}

std::string text_of(const Arguments& arguments, std::string_view option) {
  return arguments.value(option).value_or("");
}

}  // namespace hansa
