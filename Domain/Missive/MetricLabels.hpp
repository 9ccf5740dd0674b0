#pragma once

#include <map>
#include <string>

namespace missive {

/// What tells figures of one name apart.
using MetricLabels = std::map<std::string, std::string>;

} // namespace missive
