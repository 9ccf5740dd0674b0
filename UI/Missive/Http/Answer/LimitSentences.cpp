#include <UI/Missive/Http/Answer/LimitSentences.hpp>

#include <array>
#include <charconv>
#include <chrono>

namespace missive {
namespace {

std::string key(std::string_view name) { return " (missive.http." + std::string{name} + ")"; }

std::string bytes(std::size_t count) { return std::to_string(count) + " bytes"; }

std::string seconds(HttpServerOptions::Duration duration) {
    std::array<char, 32> text{};
    const auto value = std::chrono::duration<double>{duration}.count();
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return std::string{text.data(), end.ptr} + " s";
}

/// Whether its head came whole.
bool hasHead(const HttpRequest& request) noexcept { return !request.target.text().empty(); }

} // namespace

std::string LimitSentences::of(std::string_view code, const HttpRequest& request,
                               std::optional<std::size_t> bodyBytes) const {
    if (code == "request.target_too_long") {
        return "It has at most " + bytes(options_.targetBytes) + key("target_bytes") + '.';
    }
    if (code == "request.headers_too_large") {
        return "They are at most " + std::to_string(options_.headerFields) + key("header_fields") + ", of " +
               bytes(options_.headerBytes) + " in all" + key("header_bytes") + '.';
    }
    if (code == "request.too_large") {
        return ofBody(bodyBytes);
    }
    if (code == "request.timeout") {
        return ofTime(request);
    }
    if (code == "server.busy") {
        return ofPressure(request);
    }
    if (code == "server.streams") {
        return "Streams of events are at most " + std::to_string(options_.streams) + key("streams") + '.';
    }
    return code == "server.slow" ? "It waits " + seconds(options_.handlerTimeout) + key("handler_timeout") + '.' : "";
}

std::string LimitSentences::ofAnswer(std::size_t size) const {
    return size <= options_.responseBytes ? ""
                                          : "The answer has " + bytes(size) + ", and may have " +
                                                bytes(options_.responseBytes) + key("response_bytes") + '.';
}

std::string LimitSentences::ofBody(std::optional<std::size_t> bodyBytes) const {
    return bodyBytes ? "It has at most " + bytes(*bodyBytes) + ", as this route says (bodyBytes)."
                     : "It has at most " + bytes(options_.bodyBytes) + key("body_bytes") + '.';
}

std::string LimitSentences::ofTime(const HttpRequest& request) const {
    return hasHead(request) ? "It has " + seconds(options_.bodyTimeout) + key("body_timeout") +
                                  ", and after the first " + seconds(options_.bodyGrace) + " comes by " +
                                  bytes(options_.bodyRate) + " a second or more" + key("body_rate") + '.'
                            : "Its head has " + seconds(options_.headerTimeout) + key("header_timeout") + '.';
}

std::string LimitSentences::ofPressure(const HttpRequest& request) const {
    return hasHead(request) ? "Requests that wait for a worker are at most " + std::to_string(options_.queue) +
                                  key("queue") + ", each for " + seconds(options_.queueTimeout) + key("queue_timeout") +
                                  "; all bodies have " + bytes(options_.bodyBytesTotal) + key("body_bytes_total") + '.'
                            : "Connections are at most " + std::to_string(options_.maxConnections) +
                                  key("max_connections") + ", from one address (of IPv6: one /64) " +
                                  std::to_string(options_.perAddress) + key("per_address") + '.';
}

} // namespace missive
