#pragma once

#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <memory>
#include <string_view>

namespace missive {

/// The format of this name: `json`, `logfmt`, and for any other that of lines for people.
std::unique_ptr<LogFormat> makeLogFormat(std::string_view name);

} // namespace missive
