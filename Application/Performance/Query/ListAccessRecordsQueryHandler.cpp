#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <algorithm>

namespace missive::performance {

namespace {

constexpr std::int64_t leastStatus = 100;
constexpr std::int64_t mostStatus = 599;

bool isDigit(char character) { return character >= '0' && character <= '9'; }

Bounds<std::int64_t> statusOf(const std::optional<std::string>& text) {
    if (!text) {
        return {};
    }
    const bool isClass = text->size() == 3 && text->ends_with("xx") && isDigit(text->front());
    const bool isStatus = text->size() == 3 && std::ranges::all_of(*text, isDigit);
    const auto least = isClass ? (text->front() - '0') * 100L : isStatus ? std::stol(*text) : 0;
    if (least < leastStatus || least > mostStatus) {
        throw DomainError{"performance.status",
                          "The status is one from 100 to 599 or a class such as 5xx, not \"" + *text + "\"."};
    }
    return {least, isClass ? least + 99 : least};
}

AccessFilter::Order accessOrder(const std::optional<std::string>& order) {
    if (!order || *order == "oldest") {
        return AccessFilter::Order::Oldest;
    }
    if (*order == "newest" || *order == "slowest") {
        return *order == "newest" ? AccessFilter::Order::Newest : AccessFilter::Order::Slowest;
    }
    throw DomainError{"performance.order", "The order is oldest, newest or slowest, not \"" + *order + "\"."};
}

} // namespace

AccessFilter ListAccessRecordsQueryHandler::filter(const ListAccessRecordsQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    return {.route = scope.routes,
            .period = scope.period,
            .order = accessOrder(query.order),
            .status = statusOf(query.status),
            .path = query.path,
            .referer = query.referer,
            .user = query.user,
            .time = {query.minTime, query.maxTime},
            .queryTime = {query.minQueryTime, query.maxQueryTime},
            .queries = {query.minQueries, query.maxQueries},
            .memory = {query.minMemory, query.maxMemory}};
}

AccessRecordsPageView ListAccessRecordsQueryHandler::operator()(const ListAccessRecordsQuery& query) const {
    const auto rows = MetricsScope::pageSize(query.limit);
    auto wanted = filter(query);
    wanted.most = rows + 1;
    AccessRecordsPageView page{{}, {}, records_.count(wanted)};
    if (query.cursor) {
        wanted.afterId = MetricsScope::cursorOf(*query.cursor);
    }
    for (const auto& record : records_.find(wanted)) {
        if (page.records.size() == rows) {
            const bool goesOn = wanted.order != AccessFilter::Order::Slowest;
            page.cursor = goesOn ? std::optional{std::to_string(page.records.back().id)} : std::nullopt;
            break;
        }
        page.records.push_back(AccessRecordView::of(record));
    }
    return page;
}

} // namespace missive::performance
