#include <Application/Performance/Query/ExportMetricsQueryHandler.hpp>

#include <Application/Performance/Query/ForEachPage.hpp>
#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <algorithm>

namespace missive::performance {

MetricsExport ExportMetricsQueryHandler::operator()(const ExportMetricsQuery& query) const {
    const auto dot = query.file.find('.');
    const auto what = query.file.substr(0, dot);
    const auto format = dot == std::string::npos ? "" : query.file.substr(dot + 1);
    if ((what != "routes" && what != "records") || (format != "csv" && format != "json" && format != "ndjson")) {
        throw DomainError{"performance.export_unknown",
                          "There are routes and records, each as .csv, .json and .ndjson; not " + query.file + "."};
    }
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    MetricsExport exported{0, false, format, what == "records", {}, {}};
    if (exported.isOfRecords) {
        const AccessFilter filter{.route = scope.routes, .period = scope.period};
        exported.total = records_.count(filter);
        exported.isCut = exported.total > static_cast<std::int64_t>(mostRows_);
        exported.records = [&records = records_, filter, most = mostRows_](const auto& page) {
            forEachPage(records, filter, most, page);
        };
        return exported;
    }
    exported.routes = overview_.routes(scope.routes, scope.period);
    exported.total = static_cast<std::int64_t>(exported.routes.size());
    exported.isCut = exported.routes.size() > mostRows_;
    exported.routes.resize(std::min(exported.routes.size(), mostRows_));
    return exported;
}

} // namespace missive::performance
