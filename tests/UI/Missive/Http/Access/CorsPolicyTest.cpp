#include <UI/Missive/Http/Access/CorsPolicy.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace missive::test {
namespace {

CorsOptions shop() {
    CorsOptions options;
    options.origins = {"https://shop.example"};
    return options;
}

HttpResponse answered(const CorsPolicy& cors, const HttpRequest& request, HttpResponse response) {
    cors.finish(request, response);
    return response;
}

/// What any OPTIONS is answered with.
HttpResponse options() {
    auto response = HttpResponse::empty(204);
    response.headers.add("Allow", "GET, HEAD, POST, OPTIONS");
    return response;
}

} // namespace

TEST_CASE("pages of an allowed origin may read answers, and caches are told that this depends") {
    const CorsPolicy cors{shop()};
    auto response = answered(cors, get({{"Origin", "https://shop.example"}}), HttpResponse::json(200, "{}"));
    CHECK(response.headers.find("Access-Control-Allow-Origin") == "https://shop.example");
    CHECK(response.headers.find("Access-Control-Expose-Headers")->find("ETag") != std::string::npos);
    CHECK(response.headers.find("Vary") == "Origin");
    CHECK_FALSE(response.headers.find("Access-Control-Allow-Credentials"));
    CHECK_FALSE(response.headers.find("Access-Control-Allow-Methods"));
}

TEST_CASE("pages of other origins get no word of permission") {
    const CorsPolicy cors{shop()};
    for (const std::string origin : {"http://shop.example", "https://shop.example:8443", "https://shop.example.evil",
                                     "https://SHOP.example", "null", "*", "", "https://shop.example/"}) {
        CAPTURE(origin);
        const auto response = answered(cors, get({{"Origin", origin}}), HttpResponse::json(200, "{}"));
        CHECK_FALSE(response.headers.find("Access-Control-Allow-Origin"));
        CHECK(response.headers.find("Vary") == "Origin");
    }
    const Fields twice{{"Origin", "https://shop.example"}, {"Origin", "https://shop.example"}};
    CHECK_FALSE(answered(cors, get(twice), HttpResponse::json(200, "{}")).headers.find("Access-Control-Allow-Origin"));
}

TEST_CASE("a preflight is answered with the methods of the route") {
    const auto asked =
        request(HttpMethod::Options, {{"Origin", "https://shop.example"}, {"Access-Control-Request-Method", "POST"}});
    const auto response = answered(CorsPolicy{shop()}, asked, options());
    CHECK(response.headers.find("Access-Control-Allow-Methods") == "GET, HEAD, POST, OPTIONS");
    CHECK(response.headers.find("Access-Control-Allow-Headers")->find("Idempotency-Key") != std::string::npos);
    CHECK(response.headers.find("Access-Control-Max-Age") == "600");
    auto narrow = shop();
    narrow.methods = {HttpMethod::Get, HttpMethod::Put};
    narrow.headers = {"Content-Type"};
    const auto narrowed = answered(CorsPolicy{narrow}, asked, options());
    CHECK(narrowed.headers.find("Access-Control-Allow-Methods") == "GET");
    CHECK(narrowed.headers.find("Access-Control-Allow-Headers") == "Content-Type");
}

TEST_CASE("without origins there is no word of CORS") {
    const CorsPolicy cors{CorsOptions{}};
    const auto response = answered(cors, get({{"Origin", "https://shop.example"}}), HttpResponse::empty(204));
    CHECK(response.headers.fields().empty());
}

} // namespace missive::test
