#pragma once

#include <Application/Performance/RecordMetricsMessage.hpp>
#include <Infrastructure/Performance/RouteParamsJson.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// A RecordMetricsMessage as JSON: the names below are the wire format and never change. The first fourteen are those
/// of the class of PHP's PerformanceBundle, whose messages are read too; the last three are ours.
struct RecordMetricsJson {
    std::string routeName;
    std::string env;
    /// In seconds.
    std::optional<double> requestTime;
    std::optional<std::int64_t> totalQueries;
    /// In seconds.
    std::optional<double> queryTime;
    std::optional<RouteParamsJson> params;
    /// In bytes.
    std::optional<std::int64_t> memoryUsage;
    std::optional<std::string> httpMethod;
    std::optional<int> statusCode;
    std::optional<std::string> requestId;
    std::optional<std::string> referer;
    std::optional<std::string> userIdentifier;
    std::optional<std::string> userId;
    std::optional<std::string> routePath;
    /// RFC 3339 in UTC.
    std::optional<std::string> accessedAt;
    std::optional<std::string> kind;
    std::optional<double> weight;

    static RecordMetricsJson of(const RecordMetricsMessage& message);

    /// Throws std::invalid_argument for a value that cannot be one.
    RecordMetricsMessage toMessage() const;
};

BOOST_DESCRIBE_STRUCT(RecordMetricsJson, (),
                      (routeName, env, requestTime, totalQueries, queryTime, params, memoryUsage, httpMethod,
                       statusCode, requestId, referer, userIdentifier, userId, routePath, accessedAt, kind, weight))

} // namespace missive::performance
