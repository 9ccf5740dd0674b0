#include <Application/Performance/Query/ExportMetricsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <algorithm>
#include <iterator>

namespace missive::performance {

namespace {

constexpr std::size_t rowsAtOnce = 500;

void addRecords(MetricsExport& exported, AccessRecords& records, AccessFilter filter, std::size_t most) {
    exported.total = records.count(filter);
    while (exported.records.size() < most) {
        filter.most = std::min(rowsAtOnce, most - exported.records.size());
        auto page = records.find(filter);
        std::ranges::move(page, std::back_inserter(exported.records));
        if (page.size() < filter.most) {
            break;
        }
        filter.afterId = exported.records.back().id;
    }
    exported.isCut = exported.total > static_cast<std::int64_t>(exported.records.size());
}

} // namespace

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
        addRecords(exported, records_, {.route = scope.routes, .period = scope.period}, mostRows_);
        return exported;
    }
    exported.routes = overview_.routes(scope.routes, scope.period);
    exported.total = static_cast<std::int64_t>(exported.routes.size());
    exported.isCut = exported.routes.size() > mostRows_;
    exported.routes.resize(std::min(exported.routes.size(), mostRows_));
    return exported;
}

} // namespace missive::performance
