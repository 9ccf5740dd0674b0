#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/RouteKey.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace missive::performance {

/// What one request, console command or call of a handler took, and how it ended. What was not measured is absent.
struct Measurement {
    /// From here on an access is an error.
    static constexpr int leastErrorStatus = 500;

    RouteKey route;
    /// When it happened, not when it is stored.
    TimePoint accessedAt;
    /// Tells it from every other one; empty where it needs no name.
    std::string requestId;
    std::optional<std::chrono::microseconds> requestTime;
    std::optional<std::int64_t> queries;
    std::optional<std::chrono::microseconds> queryTime;
    /// In bytes.
    std::optional<std::int64_t> memory;
    std::optional<int> status;
    std::optional<std::string> method;
    std::map<std::string, std::string> params;
    std::optional<std::string> path;
    std::optional<std::string> referer;
    std::optional<std::string> userIdentifier;
    std::optional<std::string> userId;
    /// For how many accesses it stands, at least 1.
    double weight = 1;

    bool isError() const noexcept { return status.value_or(0) >= leastErrorStatus; }
    /// Whether it may travel as a message: what handlers and commands took would breed messages.
    bool mayTravel() const noexcept { return route.kind == RouteKind::Http; }
};

} // namespace missive::performance
