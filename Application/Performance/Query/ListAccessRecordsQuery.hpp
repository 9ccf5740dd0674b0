#pragma once

#include <Application/Performance/Query/AccessRecordsPageView.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for a page of the records of accesses. Of its figures both ends are included; times are seconds, memory bytes.
struct ListAccessRecordsQuery {
    using Result = AccessRecordsPageView;

    /// The present one without it; `*` for all.
    std::optional<std::string> environment;
    /// http, console or message.
    std::optional<std::string> kind;
    /// A route's name.
    std::optional<std::string> route;
    /// A name as NamedPeriod has it; the last day without it.
    std::optional<std::string> period;
    std::optional<TimePoint> from;
    std::optional<TimePoint> to;
    /// `404`, or a class of them: `5xx`.
    std::optional<std::string> status;
    /// A part of the path, of the referer, of who was logged in.
    std::optional<std::string> path;
    std::optional<std::string> referer;
    std::optional<std::string> user;
    std::optional<double> minTime;
    std::optional<double> maxTime;
    std::optional<std::int64_t> minQueries;
    std::optional<std::int64_t> maxQueries;
    std::optional<double> minQueryTime;
    std::optional<double> maxQueryTime;
    std::optional<std::int64_t> minMemory;
    std::optional<std::int64_t> maxMemory;
    /// `oldest` without it, `newest`, or `slowest`: of those there is one page only.
    std::optional<std::string> order;
    /// What the page before was told to go on with; the first page without it.
    std::optional<std::string> cursor;
    /// 1 to 500, 50 without it.
    std::optional<std::int64_t> limit;
};

} // namespace missive::performance
