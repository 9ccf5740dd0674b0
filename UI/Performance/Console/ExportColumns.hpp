#pragma once

#include <Domain/Performance/AccessRecord.hpp>
#include <Domain/Performance/RouteSummary.hpp>
#include <UI/Performance/Console/ExportRows.hpp>

#include <string>
#include <vector>

namespace missive::performance {

/// What an export has of routes and of records. The names never change.
struct ExportColumns {
    static const std::vector<std::string>& ofRoutes();
    static std::vector<ExportRows::Cell> of(const RouteSummary& summary);

    static const std::vector<std::string>& ofRecords();
    static std::vector<ExportRows::Cell> of(const AccessRecord& record);
};

} // namespace missive::performance
