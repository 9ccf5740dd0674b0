#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/MetricsExport.hpp>

#include <string>

namespace missive::performance {

/// Asks for rows for other programs.
struct ExportMetricsQuery : MetricsCriteria {
    using Result = MetricsExport;

    /// `routes` or `records`, a dot and `csv`, `json` or `ndjson`.
    std::string file;
};

} // namespace missive::performance
