#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/AccessRecord.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// What is told of an access. Times are seconds, memory bytes.
struct AccessRecordView {
    std::int64_t id;
    TimePoint accessedAt;
    std::string route;
    std::string kind;
    std::string environment;
    std::optional<std::string> method;
    std::optional<std::string> path;
    std::optional<std::int64_t> status;
    std::optional<double> time;
    std::optional<std::int64_t> queries;
    std::optional<double> queryTime;
    std::optional<std::int64_t> memory;
    std::optional<std::string> referer;
    std::optional<std::string> user;
    std::optional<std::string> requestId;

    static AccessRecordView of(const AccessRecord& record);
};

} // namespace missive::performance
