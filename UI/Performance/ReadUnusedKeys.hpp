#pragma once

#include <UI/Performance/PerformanceKeys.hpp>
#include <UI/Performance/PerformanceOptions.hpp>

#include <string>
#include <vector>

namespace missive::performance {

/// The keys of PHP's bundle that say little or nothing to us.
const std::vector<std::string>& unusedKeys();

/// Takes from them what is told over HTTP and to whom, and looks for what would be expected of us and is not done.
void readUnusedKeys(const PerformanceKeys& keys, PerformanceOptions& options);

} // namespace missive::performance
