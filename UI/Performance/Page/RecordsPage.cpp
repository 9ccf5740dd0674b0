#include <UI/Performance/Page/RecordsPage.hpp>

#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/PageScope.hpp>
#include <UI/Performance/Page/RecordTable.hpp>

#include <algorithm>
#include <cmath>

namespace missive::performance {

namespace {

constexpr double millisecondsOfOne = 1e3;
constexpr double bytesOfOne = 1024;
constexpr double mostBytes = 1e15;
constexpr std::int64_t rowsOfPage = 50;

std::optional<double> timeIn(const PageValues& values, std::string_view name) {
    const auto milliseconds = values.number(name);
    return milliseconds ? std::optional{*milliseconds / millisecondsOfOne} : std::nullopt;
}

std::optional<std::int64_t> memoryIn(const PageValues& values, std::string_view name) {
    const auto kibibytes = values.number(name);
    return kibibytes ? std::optional{std::llround(std::min(*kibibytes * bytesOfOne, mostBytes))} : std::nullopt;
}

FilterForm recordFilter(const PageParts& parts, const PageValues& values) {
    FilterForm form{"records", "Which accesses are shown", parts.link("/records"), PageScope::fields(values)};
    const auto text = [&](const char* name, const char* label, const char* hint) {
        form.fields.push_back({name, label, values.sent(name), {}, false, hint});
    };
    const auto number = [&](const char* name, const char* label) {
        form.fields.push_back({name, label, values.sent(name), {}, true});
    };
    text("route", "Route", "its whole name");
    text("path", "Path has", "/orders");
    text("status", "Status", "404 or 5xx");
    number("min_time", "Took from (ms)");
    number("max_time", "Took up to (ms)");
    number("min_queries", "Queries from");
    number("max_queries", "Queries up to");
    number("min_query_time", "Query time from (ms)");
    number("max_query_time", "Query time up to (ms)");
    number("min_memory", "Memory from (KiB)");
    number("max_memory", "Memory up to (KiB)");
    text("referer", "Referer has", "");
    text("user", "User has", "");
    form.fields.push_back({"order",
                           "Order",
                           values.text("order").value_or("newest"),
                           {{"newest", "newest first"}, {"oldest", "oldest first"}, {"slowest", "slowest first"}}});
    return form;
}

Html pagerOf(const PageParts& parts, const PageValues& values, const std::optional<std::string>& cursor) {
    Element pager{"p"};
    pager.with("class", "pager");
    const auto page = parts.link("/records");
    if (values.text("cursor")) {
        pager.add(Element{"a"}.link(values.on(page, {"cursor"})).add("First page"));
    }
    if (cursor) {
        pager.add(Element{"a"}
                      .link(values.on(page, {"cursor"}).with("cursor", *cursor))
                      .with("rel", "next")
                      .add("Next page"));
    }
    return pager.html();
}

} // namespace

ListAccessRecordsQuery RecordsPage::queryOf(const PageValues& values) {
    values.allow({"environment", "kind",        "period",         "from",           "to",
                  "route",       "path",        "status",         "min_time",       "max_time",
                  "min_queries", "max_queries", "min_query_time", "max_query_time", "min_memory",
                  "max_memory",  "referer",     "user",           "order",          "cursor"});
    auto query = PageScope::of(values).query<ListAccessRecordsQuery>();
    query.route = values.text("route");
    query.status = values.text("status");
    query.path = values.text("path");
    query.referer = values.text("referer");
    query.user = values.text("user");
    query.minTime = timeIn(values, "min_time");
    query.maxTime = timeIn(values, "max_time");
    query.minQueries = values.integer("min_queries");
    query.maxQueries = values.integer("max_queries");
    query.minQueryTime = timeIn(values, "min_query_time");
    query.maxQueryTime = timeIn(values, "max_query_time");
    query.minMemory = memoryIn(values, "min_memory");
    query.maxMemory = memoryIn(values, "max_memory");
    query.order = values.text("order").value_or("newest");
    query.cursor = values.text("cursor");
    query.limit = rowsOfPage;
    return query;
}

Page RecordsPage::operator()(const PageAsked& asked) const {
    const auto query = queryOf(asked.values);
    const auto found = ListAccessRecordsQueryHandler{parts_.records, parts_.clock, parts_.environment}(query);
    Page page{"Access records", parts_.banner(), parts_.link("/records")};
    page.content.add(recordFilter(parts_, asked.values).html());
    const std::string none = parts_.options.keepsRecords
                                 ? "No access fits. Choose a longer period, or fewer filters."
                                 : "No access is recorded one by one; set nowo_performance.enable_access_records to "
                                   "true for that.";
    page.content.add(RecordTable::html(
        found.records, "Accesses (" + ReadableFigure::count(static_cast<double>(found.total)) + ")", none));
    page.content.add(pagerOf(parts_, asked.values, found.cursor));
    if (parts_.options.managesRecords && found.total > 0) {
        const auto deletion = asked.values.on(parts_.link("/records/deletion"), {"cursor", "order"});
        page.content.add(Element{"p"}.add(Element{"a"}.link(deletion).add("Delete these records \u2026")).html());
    }
    return page;
}

} // namespace missive::performance
