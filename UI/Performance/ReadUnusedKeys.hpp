#pragma once

#include <UI/Performance/PerformanceKeys.hpp>

#include <string>
#include <vector>

namespace missive::performance {

/// The keys of PHP's bundle that say nothing to us.
const std::vector<std::string>& unusedKeys();

/// Looks at them for what would be expected of us and is not done.
void readUnusedKeys(const PerformanceKeys& keys);

} // namespace missive::performance
