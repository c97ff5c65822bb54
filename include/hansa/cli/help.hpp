/// \file   What `--help` prints.
#pragma once
#include <iosfwd>
#include <string>
#include <string_view>

#include "hansa/cli/command.hpp"

namespace hansa {

void write_overview(std::ostream& out);
void write_help(std::ostream& out, const Command& command);

/// `text` in lines of at most `width` letters, each led by `indent` blanks.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = 88);

}  // namespace hansa
