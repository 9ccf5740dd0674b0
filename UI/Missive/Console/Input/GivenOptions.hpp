#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// The options on a command line by name: every occurrence, nothing where one stood without a value.
using GivenOptions = std::map<std::string, std::vector<std::optional<std::string>>, std::less<>>;

} // namespace missive
