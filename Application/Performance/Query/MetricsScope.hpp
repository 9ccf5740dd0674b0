#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Domain/Performance/Period.hpp>
#include <Domain/Performance/RouteFilter.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Which routes, and which time, a query is about.
struct MetricsScope {
    RouteFilter routes;
    Period period;

    /// Throws DomainError `performance.period` or `performance.kind` for a text that is none.
    static MetricsScope of(const MetricsCriteria& criteria, TimePoint now, const std::string& environment);

    /// Throws DomainError `performance.period`.
    static Period periodOf(const std::optional<std::string>& name, const std::optional<TimePoint>& from,
                           const std::optional<TimePoint>& to, TimePoint now);

    /// How many rows a page has; throws DomainError `page.limit`.
    static std::size_t pageSize(const std::optional<std::int64_t>& limit);

    /// The number a cursor stands for; throws DomainError `page.cursor`.
    static std::int64_t cursorOf(const std::string& cursor);
};

} // namespace missive::performance
