#pragma once

#include <string>
#include <string_view>

namespace missive::logging {

/// A channel's name as part of a file's name: lower case, `[a-z0-9_-]`, others become `_`, never empty, at most 64
/// bytes, and beginning with a letter or a digit.
std::string channelFileName(std::string_view channel);

} // namespace missive::logging
