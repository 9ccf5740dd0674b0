#pragma once

#include <Domain/Performance/Measurement.hpp>

#include <chrono>
#include <string>
#include <utility>

namespace missive::test {

/// Measurements as tests need them: of GET requests that ended well, at 2026-11-20 10:00:30 UTC.
struct MeasurementMother {
    static constexpr TimePoint at{std::chrono::seconds{1'795'168'830}};

    static performance::Measurement request(std::string route, int status, std::chrono::microseconds time,
                                            std::int64_t queries = 0, std::chrono::microseconds queryTime = {}) {
        performance::Measurement measurement;
        measurement.route = {"prod", performance::RouteKind::Http, std::move(route)};
        measurement.accessedAt = at;
        measurement.method = "GET";
        measurement.status = status;
        measurement.requestTime = time;
        measurement.queries = queries;
        measurement.queryTime = queryTime;
        return measurement;
    }

    static performance::Measurement named(std::string requestId) {
        auto measurement = request("order_show", 200, std::chrono::milliseconds{12});
        measurement.requestId = std::move(requestId);
        return measurement;
    }

    static performance::Measurement handler(std::string name) {
        auto measurement = request(std::move(name), 200, std::chrono::milliseconds{1});
        measurement.route.kind = performance::RouteKind::Message;
        return measurement;
    }
};

} // namespace missive::test
