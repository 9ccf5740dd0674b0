#pragma once

#include <Application/Performance/Query/MetricsOverviewView.hpp>
#include <Application/Performance/Query/MetricsSeriesView.hpp>
#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Page/PageParts.hpp>
#include <UI/Performance/Page/PageScope.hpp>

#include <utility>

namespace missive::performance {

/// What all routes took together, what deserves attention, and the routes one by one.
class OverviewPage {
public:
    explicit OverviewPage(PageParts parts) : parts_{std::move(parts)} {}

    /// Throws DomainErrors as the queries of measurements do.
    Page operator()(const PageAsked& asked) const;

private:
    MetricsOverviewView whole(const PageScope& scope) const;
    Html charts(const PageScope& scope) const;
    Html attention(const PageAsked& asked, const PageScope& scope) const;
    Html tops(const PageAsked& asked, const PageScope& scope) const;
    Html routes(const PageAsked& asked, const PageScope& scope, double total) const;

    PageParts parts_;
};

} // namespace missive::performance
