#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Performance/AccessRecord.hpp>
#include <Domain/Performance/RouteSummary.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace missive::performance {

/// Rows for other programs: routes, or records of accesses.
struct MetricsExport {
    /// How many there are in all; `isCut` says that not all of them are here.
    std::int64_t total;
    bool isCut;
    /// `csv`, `json` or `ndjson`.
    std::string format;
    bool isOfRecords;
    std::vector<RouteSummary> routes;
    /// Gives the records, a page at a time: they may be more than one should hold. Asks the database, and throws what
    /// that says.
    std::function<void(FunctionRef<void(const std::vector<AccessRecord>&)>)> records;
};

} // namespace missive::performance
