#pragma once

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// The number of a signal a worker can stop on (`SIGTERM` gives 15), or nothing.
std::optional<int> signalNumber(const std::string& name);

/// The names signalNumber() knows.
std::vector<std::string> signalNames();

} // namespace missive
