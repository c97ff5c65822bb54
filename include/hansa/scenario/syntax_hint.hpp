/// \file   What somebody who knows no TOML most likely meant by a line that is none.
#pragma once
#include <string>
#include <string_view>

namespace hansa {

/// A suggestion for a faulty line of TOML, or "" when none comes to mind.
std::string syntax_hint(std::string_view line);

}  // namespace hansa
