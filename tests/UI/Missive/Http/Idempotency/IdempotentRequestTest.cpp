#include <UI/Missive/Http/Idempotency/IdempotentRequest.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace missive::test {

namespace {

/// Hides nothing, so that two requests with one hash are seen.
std::string unhashed(std::string_view bytes) { return std::string{bytes}; }

HttpRequest post(std::string_view target, std::string body, std::optional<std::string> principal = "anna") {
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.target = *RequestTarget::parse(target);
    request.body = std::move(body);
    if (principal) {
        request.principal = HttpPrincipal{*principal, {}};
    }
    return request;
}

IdempotentRequest known(const HttpRequest& request, std::string_view pattern = "/orders", std::string_view key = "k") {
    return IdempotentRequest::of(request, pattern, key, &unhashed);
}

} // namespace

TEST_CASE("H-13: the same key is another one for somebody else, another method and another route") {
    auto put = post("/orders", "{}");
    put.method = HttpMethod::Put;
    const std::set<std::string> identities{
        known(post("/orders", "{}")).identity,
        known(post("/orders", "{}", "bert")).identity,
        known(post("/orders", "{}", "")).identity,
        known(post("/orders", "{}", std::nullopt)).identity,
        known(put).identity,
        known(post("/orders", "{}"), "/orders/{orderId}").identity,
        known(post("/orders", "{}"), "/orders", "l").identity,
        known(post("/orders", "{}"), "/order", "sk").identity,
        known(post("/orders", "{}", "anna4:POST")).identity,
    };
    CHECK(identities.size() == 9);
    CHECK(identities.contains(known(post("/orders?x=1", "{\"a\":1}")).identity));
}

TEST_CASE("H-13: a request is another one as soon as a byte of its target or its body is") {
    const std::set<std::string> fingerprints{
        known(post("/orders", "{}")).fingerprint,    known(post("/orders", "{ }")).fingerprint,
        known(post("/orders?", "{}")).fingerprint,   known(post("/orders?x=1", "{}")).fingerprint,
        known(post("/orders", "")).fingerprint,      known(post("/orders/2", ":{}")).fingerprint,
        known(post("/orders/2:", "{}")).fingerprint,
    };
    CHECK(fingerprints.size() == 7);
    CHECK(known(post("/orders", "{}", "bert")).fingerprint == known(post("/orders", "{}")).fingerprint);
}

TEST_CASE("identity and fingerprint are hashes") {
    const auto request = IdempotentRequest::of(post("/orders", "{}"), "/orders", "k",
                                               [](std::string_view bytes) { return std::to_string(bytes.size()); });
    CHECK(request.identity == "24");
    CHECK(request.fingerprint == "13");
}

} // namespace missive::test
