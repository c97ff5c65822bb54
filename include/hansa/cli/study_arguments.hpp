/// \file   What the commands about studies take from the command line.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "hansa/cli/arguments.hpp"
#include "hansa/study/study_folder.hpp"

namespace hansa {

/// The whole number of an option in [least, most]; `standard` when it is not there.
std::uint64_t whole_number(const Arguments& arguments, std::string_view option,
                           std::uint64_t standard, std::uint64_t least, std::uint64_t most);

/// --shard i/n.
Shard shard_of(const Arguments& arguments);

/// -o DIR, which has no default: results of days lie there. `command` is for the message.
std::string folder_of(const Arguments& arguments, std::string_view command);

/// The option of that name, "" when it is not there.
std::string text_of(const Arguments& arguments, std::string_view option);

}  // namespace hansa
