#include <UI/Logging/LimitPublishing.hpp>

#include <array>
#include <span>
#include <string_view>

namespace missive::logging {

namespace {

std::string inSeconds(std::chrono::milliseconds time) {
    const auto fraction = std::to_string(1000 + time.count() % 1000).substr(1);
    return std::to_string(time.count() / 1000) + '.' + fraction;
}

std::span<const char* const> limitsOf(std::string_view scheme) {
    static constexpr std::array ofRedis{"timeout", "read_timeout"};
    static constexpr std::array ofAmqp{"connect_timeout", "rpc_timeout", "write_timeout", "confirm_timeout"};
    if (scheme.starts_with("redis") || scheme.starts_with("valkey")) {
        return ofRedis;
    }
    return scheme.starts_with("amqp") ? std::span<const char* const>{ofAmqp} : std::span<const char* const>{};
}

} // namespace

void limitPublishing(TransportDefaults transports, const std::string& name, const std::string& dsn,
                     std::chrono::milliseconds longest) {
    for (const auto* limit : limitsOf(std::string_view{dsn}.substr(0, dsn.find(':')))) {
        transports.option(name, limit, inSeconds(longest));
    }
}

} // namespace missive::logging
