#pragma once

#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Page/PageParts.hpp>
#include <UI/Performance/Page/PageScope.hpp>

#include <optional>
#include <string>
#include <utility>

namespace missive::performance {

/// When accesses happen: by hour, weekday and month.
class TrafficPage {
public:
    explicit TrafficPage(PageParts parts) : parts_{std::move(parts)} {}

    /// Throws DomainErrors as the query does.
    Page operator()(const PageAsked& asked) const;

    /// Accesses by weekday and hour, of one route or of all.
    static Html weekOf(const PageParts& parts, const PageScope& scope, const std::optional<std::string>& route);

private:
    PageParts parts_;
};

} // namespace missive::performance
