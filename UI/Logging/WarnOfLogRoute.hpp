#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>

#include <string>
#include <vector>

namespace missive::logging {

/// What is probably not meant about records that travel, a sentence each: another transport lies where theirs does, so
/// that its workers take them too, or a handler lets records about their sending travel.
std::vector<std::string> warnOfLogRoute(const Configuration& configuration, const std::string& wireName);

} // namespace missive::logging
