#pragma once

#include <Domain/Performance/Period.hpp>

#include <optional>
#include <string_view>

namespace missive::performance {

/// Lengths of time that have a name. Days begin at midnight UTC.
struct NamedPeriod {
    /// All names, for people.
    static constexpr const char* names = "in-last-hour, in-last-day, in-last-week, in-last-month, today, yesterday, "
                                         "last-week, last-month or all";

    /// Nothing for a name that is none. What happens at this very moment belongs to a period that ends now.
    static std::optional<Period> of(std::string_view name, TimePoint now);
};

} // namespace missive::performance
