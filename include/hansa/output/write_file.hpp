/// \file   Text files that appear whole or not at all.
#pragma once
#include <string>

namespace hansa {

/// Throws InputError when the file exists and `force` is not set.
void refuse_existing(const std::string& path, bool force);

/// Writes under a temporary name and renames. Throws InputError when it cannot.
void write_file(const std::string& path, const std::string& text);

}  // namespace hansa
