#pragma once

#include <Application/Performance/Query/RouteMetricsView.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>
#include <UI/Missive/Pages/Serve/PageValues.hpp>
#include <UI/Performance/Page/PageParts.hpp>

#include <span>
#include <string>

namespace missive::performance {

/// Routes as rows, as `perf:show` has them.
class RouteTable {
public:
    /// `total` is the time of all routes together, of which each has a share. The values are those of the page, which
    /// the sort links keep. All must outlive it.
    RouteTable(const PageParts& parts, const PageValues& values, double total) noexcept
        : parts_{parts}, values_{values}, total_{total} {}

    Html html(std::span<const RouteMetricsView> routes, const std::string& caption, const std::string& whenEmpty) const;

    /// A link to the page of a route.
    Html linkTo(std::int64_t id, const std::string& name) const;

    /// `~` before what is an estimate.
    static std::string countOf(double count, std::int64_t samples);

private:
    std::vector<Html> rowOf(const RouteMetricsView& route) const;
    std::string statusesOf(const RouteMetricsView& route) const;

    const PageParts& parts_;
    const PageValues& values_;
    double total_;
};

} // namespace missive::performance
