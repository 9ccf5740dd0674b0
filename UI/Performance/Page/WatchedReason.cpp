#include <UI/Performance/Page/WatchedReason.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

namespace missive::performance {

std::string watchedReason(const WatchedRouteView& route) {
    if (route.figure == "p95") {
        return "P95 is " + ReadableFigure::duration(route.value) + ", the threshold " +
               ReadableFigure::duration(route.limit);
    }
    if (route.figure == "queries") {
        return ReadableFigure::count(route.value) + " queries an access, the threshold is " +
               ReadableFigure::count(route.limit);
    }
    if (route.figure == "memory") {
        return ReadableFigure::bytes(route.value) + " an access, the threshold is " +
               ReadableFigure::bytes(route.limit);
    }
    if (route.figure == "errors") {
        return ReadableFigure::percent(route.value) + " of accesses failed";
    }
    return "P95 has grown by " + ReadableFigure::percent(route.value) + " against the period before";
}

Html severityOf(const WatchedRouteView& route) {
    return Element{"span"}
        .with("class", route.isCritical ? "bad" : "warning")
        .add(route.isCritical ? "critical" : "warning")
        .html();
}

} // namespace missive::performance
