#pragma once

#include <Application/Performance/Query/FigureDistribution.hpp>
#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Page/PageParts.hpp>
#include <UI/Performance/Page/PageScope.hpp>

#include <utility>

namespace missive::performance {

/// How the figures of accesses are distributed, and how routes compare.
class StatisticsPage {
public:
    explicit StatisticsPage(PageParts parts) : parts_{std::move(parts)} {}

    /// Throws DomainErrors as the queries do.
    Page operator()(const PageAsked& asked) const;

    /// How often a figure has which value.
    static Html histogramOf(const FigureDistribution& figure);

private:
    Html distributions(const PageAsked& asked, const PageScope& scope) const;
    Html comparison(const PageAsked& asked, const PageScope& scope) const;

    PageParts parts_;
};

} // namespace missive::performance
