#include <UI/Missive/Http/Console/ReadHttpServerOptions.hpp>

#include <array>
#include <cstdint>

namespace missive {
namespace {

struct Size {
    const char* key;
    std::size_t HttpServerOptions::* member;
    std::int64_t least;
    std::int64_t most;
};

struct Time {
    const char* key;
    HttpServerOptions::Duration HttpServerOptions::* member;
    double least;
};

using Options = HttpServerOptions;

constexpr std::int64_t gibibyte = std::int64_t{1} << 30;
constexpr std::int64_t many = 1'000'000;
constexpr double longest = 86'400;

constexpr std::array sizes{
    Size{"io_threads", &Options::ioThreads, 1, 1'000},
    Size{"workers", &Options::workers, 1, 1'000},
    Size{"queue", &Options::queue, 0, many},
    Size{"target_bytes", &Options::targetBytes, 16, many},
    Size{"header_bytes", &Options::headerBytes, 256, many},
    Size{"header_fields", &Options::headerFields, 8, 10'000},
    Size{"body_bytes", &Options::bodyBytes, 0, gibibyte},
    Size{"body_bytes_total", &Options::bodyBytesTotal, 0, 64 * gibibyte},
    Size{"response_bytes", &Options::responseBytes, 1'024, gibibyte},
    Size{"body_rate", &Options::bodyRate, 1, gibibyte},
    Size{"max_connections", &Options::maxConnections, 1, many},
    Size{"per_address", &Options::perAddress, 1, many},
    Size{"streams", &Options::streams, 0, many},
    Size{"stream_bytes", &Options::streamBytes, 1'024, gibibyte},
    Size{"requests_per_connection", &Options::requestsPerConnection, 1, 1'000 * many},
};

constexpr std::array times{
    Time{"queue_timeout", &Options::queueTimeout, 0.001},
    Time{"handler_timeout", &Options::handlerTimeout, 0.001},
    Time{"handshake_timeout", &Options::handshakeTimeout, 0.001},
    Time{"header_timeout", &Options::headerTimeout, 0.001},
    Time{"body_timeout", &Options::bodyTimeout, 0.001},
    Time{"write_timeout", &Options::writeTimeout, 0.001},
    Time{"idle_timeout", &Options::idleTimeout, 0.001},
    Time{"drain_delay", &Options::drainDelay, 0},
    Time{"grace", &Options::grace, 0},
    Time{"stream_comment", &Options::streamComment, 0.001},
    Time{"stream_retry", &Options::streamRetry, 0},
};

double secondsOf(Options::Duration duration) { return std::chrono::duration<double>{duration}.count(); }

} // namespace

HttpServerOptions readHttpServerOptions(const ConfigurationSection& http, HttpServerOptions usual) {
    for (const auto& size : sizes) {
        auto& value = usual.*size.member;
        value =
            static_cast<std::size_t>(http.integer(size.key, static_cast<std::int64_t>(value), size.least, size.most));
    }
    for (const auto& time : times) {
        auto& value = usual.*time.member;
        const auto seconds = http.number(time.key, secondsOf(value), time.least, longest);
        value = std::chrono::round<Options::Duration>(std::chrono::duration<double>{seconds});
    }
    return usual;
}

const std::vector<std::string>& httpServerKeys() {
    static const std::vector<std::string> keys = [] {
        std::vector<std::string> all;
        for (const auto& size : sizes) {
            all.emplace_back(size.key);
        }
        for (const auto& time : times) {
            all.emplace_back(time.key);
        }
        return all;
    }();
    return keys;
}

} // namespace missive
