#include <UI/Missive/Http/Answer/LimitSentences.hpp>

#include <UI/Missive/Http/Problem/HttpProblem.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

HttpRequest withHead() {
    HttpRequest request;
    request.target = *RequestTarget::parse("/orders");
    return request;
}

const LimitSentences limits{HttpServerOptions{}};

std::string sentence(std::string_view code, const HttpRequest& request = withHead()) {
    return limits.of(code, request, {});
}

} // namespace

TEST_CASE("H-05: a limit is told with its figure and its key") {
    CHECK(sentence("request.target_too_long") == "It has at most 8192 bytes (missive.http.target_bytes).");
    CHECK(sentence("request.headers_too_large") ==
          "They are at most 100 (missive.http.header_fields), of 16384 bytes in all (missive.http.header_bytes).");
    CHECK(sentence("request.too_large") == "It has at most 1048576 bytes (missive.http.body_bytes).");
    CHECK(sentence("server.streams") == "Streams of events are at most 64 (missive.http.streams).");
    CHECK(sentence("server.slow") == "It waits 30 s (missive.http.handler_timeout).");
}

TEST_CASE("H-05: the longest body of a route is its own affair") {
    CHECK(limits.of("request.too_large", withHead(), 1'000) ==
          "It has at most 1000 bytes, as this route says (bodyBytes).");
}

TEST_CASE("H-05: what is told of time and pressure goes by how far the request came") {
    CHECK(sentence("request.timeout", {}) == "Its head has 10 s (missive.http.header_timeout).");
    CHECK(sentence("request.timeout") ==
          "It has 30 s (missive.http.body_timeout), and after the first 5 s comes by 256 "
          "bytes a second or more (missive.http.body_rate).");
    CHECK(sentence("server.busy", {}) == "Connections are at most 1024 (missive.http.max_connections), from one "
                                         "address (of IPv6: one /64) 64 (missive.http.per_address).");
    CHECK(sentence("server.busy") ==
          "Requests that wait for a worker are at most 64 (missive.http.queue), each for 1 s "
          "(missive.http.queue_timeout); all bodies have 67108864 bytes (missive.http.body_bytes_total).");
}

TEST_CASE("H-05: an answer that is too long is told to the log") {
    CHECK(limits.ofAnswer(16'777'216).empty());
    CHECK(limits.ofAnswer(16'777'217) ==
          "The answer has 16777217 bytes, and may have 16777216 bytes (missive.http.response_bytes).");
}

TEST_CASE("problems that no limit makes have no sentence of one") {
    for (const auto& problem : HttpProblem::all()) {
        CAPTURE(problem.code);
        const bool isOfALimit = problem.code.ends_with("_large") || problem.code.ends_with("_long") ||
                                problem.code == "request.timeout" || problem.code == "server.busy" ||
                                problem.code == "server.slow" || problem.code == "server.streams";
        CHECK(sentence(problem.code).empty() != isOfALimit);
    }
}

} // namespace missive::test
