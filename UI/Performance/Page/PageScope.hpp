#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <UI/Missive/Pages/Serve/PageValues.hpp>
#include <UI/Missive/Pages/Shell/FilterForm.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive::performance {

/// What every page can be narrowed down to: a period, an environment, a kind.
struct PageScope {
    std::optional<std::string> environment;
    std::optional<std::string> kind;
    std::optional<std::string> period;
    std::optional<TimePoint> from;
    std::optional<TimePoint> to;

    /// Throws DomainError `page.value` for an instant that is none.
    static PageScope of(const PageValues& values);

    /// The names of its values.
    static constexpr std::array<std::string_view, 5> names{"environment", "kind", "period", "from", "to"};

    /// The fields of a form that show what is chosen; `usual` is the period if none is.
    static std::vector<FilterForm::Field> fields(const PageValues& values, const std::string& usual = "in-last-day");

    /// Leads to a page with the same choice.
    static PageLink on(const PageLink& page, const PageValues& values);

    /// A query for this.
    template <class Query> Query query() const {
        Query query{};
        if constexpr (requires { query.environment; }) {
            query.environment = environment;
            query.kind = kind;
        }
        query.period = period;
        query.from = from;
        query.to = to;
        return query;
    }
};

} // namespace missive::performance
