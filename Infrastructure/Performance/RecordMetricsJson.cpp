#include <Infrastructure/Performance/RecordMetricsJson.hpp>

#include <Domain/Missive/Uuid.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <cmath>
#include <stdexcept>

namespace missive::performance {

namespace {

constexpr std::size_t mostName = 255;
constexpr std::size_t mostId = 64;
constexpr std::size_t mostPath = 2048;
constexpr std::size_t mostParams = 4096;
constexpr double mostSeconds = 1e9;

/// The sentence is made only where it is needed.
template <class... Parts> void require(bool isRight, const Parts&... parts) {
    if (!isRight) {
        throw std::invalid_argument{(std::string{} + ... + parts)};
    }
}

const std::optional<std::string>& within(const std::optional<std::string>& text, std::size_t most, const char* field) {
    if (text && text->size() > most) {
        require(false, field, " must have at most ", std::to_string(most), " bytes.");
    }
    return text;
}

const std::string& within(const std::string& text, std::size_t most, const char* field) {
    if (text.size() > most) {
        require(false, field, " must have at most ", std::to_string(most), " bytes.");
    }
    return text;
}

std::optional<std::chrono::microseconds> duration(const std::optional<double>& seconds, const char* field) {
    if (!seconds) {
        return std::nullopt;
    }
    require(std::isfinite(*seconds) && *seconds >= 0 && *seconds <= mostSeconds, field,
            " must be a number of seconds from 0 on.");
    return std::chrono::microseconds{std::llround(*seconds * 1e6)};
}

std::optional<std::int64_t> count(const std::optional<std::int64_t>& number, const char* field) {
    require(number.value_or(0) >= 0, field, " must not be negative.");
    return number;
}

std::optional<double> inSeconds(const std::optional<std::chrono::microseconds>& time) {
    return time ? std::optional{static_cast<double>(time->count()) / 1e6} : std::nullopt;
}

/// Of a UUIDv7 the first 48 bits are the milliseconds since 1970.
std::optional<TimePoint> timeOf(const std::optional<std::string>& id) {
    const auto uuid = id ? Uuid::parse(*id) : std::nullopt;
    if (!uuid || (uuid->bytes()[6] >> 4U) != 7) {
        return std::nullopt;
    }
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        milliseconds = milliseconds * 256 + uuid->bytes()[i];
    }
    return TimePoint{std::chrono::milliseconds{milliseconds}};
}

TimePoint readTime(const RecordMetricsJson& json) {
    if (!json.accessedAt) {
        return timeOf(json.requestId).value_or(TimePoint{});
    }
    const auto read = parseRfc3339(*json.accessedAt);
    require(read.has_value(), "accessedAt must be an instant such as 2026-11-27T01:16:00.123456+00:00.");
    return *read;
}

std::map<std::string, std::string> readParams(const std::optional<RouteParamsJson>& json) {
    if (!json) {
        return {};
    }
    std::size_t bytes = 0;
    for (const auto& [name, value] : json->params) {
        bytes += name.size() + value.size();
    }
    if (bytes > mostParams) {
        require(false, "params must have at most ", std::to_string(mostParams), " bytes in all.");
    }
    return json->params;
}

} // namespace

RecordMetricsJson RecordMetricsJson::of(const RecordMetricsMessage& message) {
    const auto& measured = message.measurement;
    const auto params = measured.params.empty() ? std::nullopt : std::optional{RouteParamsJson{measured.params}};
    return {measured.route.name,
            measured.route.environment,
            inSeconds(measured.requestTime),
            measured.queries,
            inSeconds(measured.queryTime),
            params,
            measured.memory,
            measured.method,
            measured.status,
            measured.requestId.empty() ? std::nullopt : std::optional{measured.requestId},
            measured.referer,
            measured.userIdentifier,
            measured.userId,
            measured.path,
            std::string{formatRfc3339WithFraction(measured.accessedAt).view()},
            std::string{nameOf(measured.route.kind)},
            measured.weight};
}

RecordMetricsMessage RecordMetricsJson::toMessage() const {
    const auto known = kind ? routeKindNamed(*kind) : RouteKind::Http;
    require(known.has_value(), "kind must be http, console or message.");
    require(!routeName.empty() && !env.empty(), "routeName and env must not be empty.");
    require(std::isfinite(weight.value_or(1)) && weight.value_or(1) >= 1, "weight must be a number from 1 on.");
    RecordMetricsMessage message;
    auto& measured = message.measurement;
    measured.route = {within(env, mostName, "env"), *known, within(routeName, mostName, "routeName")};
    measured.accessedAt = readTime(*this);
    measured.requestId = within(requestId, mostId, "requestId").value_or("");
    measured.requestTime = duration(requestTime, "requestTime");
    measured.queries = count(totalQueries, "totalQueries");
    measured.queryTime = duration(queryTime, "queryTime");
    measured.memory = count(memoryUsage, "memoryUsage");
    measured.status = statusCode;
    measured.method = within(httpMethod, 10, "httpMethod");
    measured.params = readParams(params);
    measured.path = within(routePath, mostPath, "routePath");
    measured.referer = within(referer, mostPath, "referer");
    measured.userIdentifier = within(userIdentifier, mostName, "userIdentifier");
    measured.userId = within(userId, mostId, "userId");
    measured.weight = weight.value_or(1);
    return message;
}

} // namespace missive::performance
