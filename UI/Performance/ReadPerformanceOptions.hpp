#pragma once

#include <UI/Performance/PerformanceKeys.hpp>
#include <UI/Performance/PerformanceOptions.hpp>

namespace missive::performance {

/// Reads what is configured. What is wrong in it is reported with everything else.
PerformanceOptions readPerformanceOptions(const PerformanceKeys& keys);

} // namespace missive::performance
