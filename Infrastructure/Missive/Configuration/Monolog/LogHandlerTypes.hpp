#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// The `type` of a log handler; a problem of the section where it is none of ours.
std::optional<std::string> readLogHandlerType(const ConfigurationSection& section);

/// What can be said of a log handler of this type. The last one is `handler` or `members` where it hands on to others.
std::vector<std::string> keysOfLogHandlerType(const std::string& type);

} // namespace missive
