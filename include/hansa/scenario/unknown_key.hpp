/// \file   What to say about a key that no scenario has.
#pragma once
#include <string>
#include <string_view>

namespace hansa {

/// "unknown key P (why). suggestion" for the path P of a value in a scenario file, such as
/// "attention.gamma" (which stands in the wrong table) or "parameters.attention.gama".
std::string unknown_key(std::string_view path);

/// The same for a table without values.
std::string unknown_table(std::string_view path);

/// The same for --set and `describe`, where keys of [parameters] go by their short name.
std::string unknown_setting(std::string_view key);

}  // namespace hansa
