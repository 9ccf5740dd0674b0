#include <UI/Missive/Http/Access/SecurityHeaders.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("H-22: an answer tells browsers to do nothing more with it, and to keep nothing") {
    auto response = HttpResponse::json(200, "{}");
    addSecurityHeaders(response, false);
    CHECK(response.headers.find("X-Content-Type-Options") == "nosniff");
    CHECK(response.headers.find("Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'");
    CHECK(response.headers.find("Referrer-Policy") == "no-referrer");
    CHECK(response.headers.find("Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(response.headers.find("Cache-Control") == "no-store");
    CHECK_FALSE(response.headers.find("Strict-Transport-Security"));
}

TEST_CASE("H-22: a version may be kept and asked for again, and encryption is asked for where there is some") {
    auto response = HttpResponse::json(200, "{}");
    response.headers.add("ETag", "\"7\"");
    addSecurityHeaders(response, true);
    CHECK(response.headers.find("Cache-Control") == "private, no-cache");
    CHECK(response.headers.find("Strict-Transport-Security") == "max-age=31536000");
}

TEST_CASE("H-22: what the application says itself stays") {
    auto response = HttpResponse::empty(200);
    response.headers.add("cache-control", "max-age=60");
    response.headers.add("content-security-policy", "default-src 'self'");
    addSecurityHeaders(response, false);
    CHECK(response.headers.joined("Cache-Control") == "max-age=60");
    CHECK(response.headers.joined("Content-Security-Policy") == "default-src 'self'");
}

} // namespace missive::test
