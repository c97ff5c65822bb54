/// \file   What a result says, for a terminal.
#pragma once
#include <string>

namespace hansa {

/// Question, world, networks, participation, sessions and urban voice by forum, what is synthetic,
/// and what to do next. Lines of at most 100 columns.
std::string summary(const std::string& path);

}  // namespace hansa
