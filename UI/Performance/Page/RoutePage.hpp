#pragma once

#include <Application/Performance/Query/RouteMetricsView.hpp>
#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Page/PageParts.hpp>
#include <UI/Performance/Page/PageScope.hpp>

#include <optional>
#include <utility>

namespace missive::performance {

/// All that is known of one route in a period.
class RoutePage {
public:
    explicit RoutePage(PageParts parts) : parts_{std::move(parts)} {}

    /// Throws DomainErrors as the queries do, and `performance.route_unknown`.
    Page operator()(const PageAsked& asked) const;

private:
    std::optional<RouteMetricsView> before(std::int64_t id, const PageScope& scope) const;
    Html charts(const PageScope& scope, const std::string& route) const;
    Html histogram(const PageScope& scope, const std::string& route) const;
    Html slowest(const PageScope& scope, const std::string& route) const;

    PageParts parts_;
};

} // namespace missive::performance
