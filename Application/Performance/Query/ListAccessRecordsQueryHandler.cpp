#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>

namespace missive::performance {

AccessRecordsPageView ListAccessRecordsQueryHandler::operator()(const ListAccessRecordsQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    const auto rows = MetricsScope::pageSize(query.limit);
    AccessFilter filter{.route = scope.routes, .period = scope.period, .most = rows + 1};
    AccessRecordsPageView page{{}, {}, records_.count(filter)};
    if (query.cursor) {
        filter.afterId = MetricsScope::cursorOf(*query.cursor);
    }
    for (const auto& record : records_.find(filter)) {
        if (page.records.size() == rows) {
            page.cursor = std::to_string(page.records.back().id);
            break;
        }
        page.records.push_back(AccessRecordView::of(record));
    }
    return page;
}

} // namespace missive::performance
