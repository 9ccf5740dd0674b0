#include <UI/Performance/Page/DeletionPage.hpp>

#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>
#include <Domain/Missive/Forbidden.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/RecordsPage.hpp>

#include <algorithm>
#include <chrono>

namespace missive::performance {

namespace {

constexpr std::size_t deletedAtOnce = 1'000;

AccessFilter wantedBy(const PageParts& parts, const PageValues& values) {
    const ListAccessRecordsQueryHandler handler{parts.records, parts.clock, parts.environment};
    auto filter = handler.filter(RecordsPage::queryOf(values));
    filter.order = AccessFilter::Order::Oldest;
    filter.afterId = 0;
    return filter;
}

std::string rfc3339(TimePoint time) {
    auto text = ReadableFigure::instant(time);
    text[text.find(' ')] = 'T';
    return text + 'Z';
}

Html formOf(const PageParts& parts, const PageValues& values, const Period& period) {
    Element form{"form"};
    form.with("method", "post").action(parts.link("/records/deletion"));
    const auto hidden = [&](std::string_view name, std::string_view value) {
        form.add(Element{"input"}.with("type", "hidden").with("name", name).with("value", value));
    };
    for (const auto* name :
         {"environment", "kind", "route", "path", "status", "min_time", "max_time", "min_queries", "max_queries",
          "min_query_time", "max_query_time", "min_memory", "max_memory", "referer", "user"}) {
        if (const auto value = values.text(name)) {
            hidden(name, *value);
        }
    }
    hidden("from", rfc3339(period.from));
    hidden("to", rfc3339(period.to));
    return form.add(Element{"button"}.with("type", "submit").with("class", "bad").add("Delete them")).html();
}

} // namespace

Page DeletionPage::show(const PageAsked& asked) const {
    auto filter = wantedBy(parts_, asked.values);
    filter.period.from = std::chrono::floor<std::chrono::seconds>(filter.period.from); // as the form tells it
    filter.period.to = std::chrono::floor<std::chrono::seconds>(filter.period.to);
    const auto count = parts_.records.count(filter);
    Page page{"Delete access records", parts_.banner(), parts_.link("/records")};
    page.content.add(
        Element{"p"}
            .add(ReadableFigure::count(static_cast<double>(count)) +
                 (count == 1 ? " access record fits, from " : " access records fit, from "))
            .add(ReadableFigure::at(filter.period.from))
            .add(" to ")
            .add(ReadableFigure::at(filter.period.to))
            .add(" (UTC). Figures of routes stay as they are. A record that is deleted does not come back.")
            .html());
    if (count > 0) {
        page.content.add(formOf(parts_, asked.values, filter.period));
    }
    const auto back = asked.values.on(parts_.link("/records"), {"cursor"});
    page.content.add(Element{"p"}.add(Element{"a"}.link(back).add("Back to the access records")).html());
    return page;
}

PageLink DeletionPage::act(const PageAsked& asked) const {
    const auto& allowed = asked.permissions;
    if (!parts_.options.isReadByAnybody && allowed &&
        std::ranges::find(*allowed, "performance.read") == allowed->end()) {
        throw Forbidden{"auth.denied", "Who deletes access records needs the permission performance.read, too."};
    }
    const auto filter = wantedBy(parts_, asked.values);
    while (purge_.forgetAccesses(filter, deletedAtOnce) == static_cast<std::int64_t>(deletedAtOnce)) {
    }
    return asked.values.on(parts_.link("/records"), {"cursor"});
}

} // namespace missive::performance
