#include <tests/UI/Missive/Http/Access/GateRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>

using namespace std::chrono_literals;

namespace missive::test {
namespace {

/// Knows one header of its own.
class HeaderAuthenticator final : public HttpAuthenticator {
public:
    HttpAuthentication authenticate(const HttpRequest& request) const override {
        const auto user = request.headers.find("X-User");
        if (user == "broken") {
            throw std::runtime_error{"directory away"};
        }
        return user ? HttpAuthentication::of({std::string{*user}, {"", "orders.write"}}) : HttpAuthentication::none();
    }
    std::string challenge() const override { return "Negotiate"; }
};

} // namespace

TEST_CASE("H-19: without credentials a route answers 401, with wrong ones 401, without the permission 403") {
    GateRig rig;
    CHECK(rig.statusOf(post()) == 401);
    CHECK(rig.last.code == "auth.missing");
    CHECK(rig.last.headers.find("WWW-Authenticate") == "Bearer");
    CHECK(rig.statusOf(post({{"Authorization", "Bearer nonsense"}})) == 401);
    CHECK(rig.last.code == "auth.invalid");
    CHECK(rig.last.headers.find("WWW-Authenticate") == "Bearer error=\"invalid_token\"");
    CHECK(rig.statusOf(post({{"Authorization", "Bearer clerk-token"}})) == 403);
    CHECK(rig.last.code == "auth.denied");
    CHECK(rig.statusOf(post({{"Authorization", "Bearer till-token"}})) == 200);
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}})) == 200);
}

TEST_CASE("H-19: a route for anybody takes anybody but wrong credentials, and a route without a word nobody") {
    GateRig rig;
    const RouteAccess anybody{"", true, false};
    CHECK(rig.statusOf(post(), anybody) == 200);
    CHECK(rig.statusOf(post({{"X-Api-Key", "clerk-token"}}), anybody) == 200);
    CHECK(rig.statusOf(post({{"X-Api-Key", "nonsense"}}), anybody) == 401);
    CHECK(rig.statusOf(post(), {}) == 401);
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}}), {}) == 403);
    GateRig open{{}};
    CHECK(open.statusOf(post(), {}) == 401);
    CHECK(open.last.headers.find("WWW-Authenticate"));
}

TEST_CASE("H-19: a hidden route is not there for who may not use it") {
    GateRig rig;
    CHECK(rig.statusOf(post({{"X-Api-Key", "clerk-token"}}), {"orders.write", false, true}) == 404);
    CHECK(rig.last.code == "request.route");
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}}), {"orders.write", false, true}) == 200);
}

TEST_CASE("H-19: another host is answered 421, a page of another site 403, before credentials are looked at") {
    GateRig rig;
    CHECK(rig.statusOf(request(HttpMethod::Post, {{"X-Api-Key", "till-token"}}, "evil.example")) == 421);
    CHECK(rig.last.code == "request.host");
    CHECK(rig.told(R"(This server does not answer for the host \"evil.example\". If it should, add it to )"
                   R"(missive.http.hosts.)"));
    CHECK(rig.statusOf(request(HttpMethod::Post, {}, "<script>")) == 421);
    CHECK_FALSE(rig.told("script"));
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}, {"Origin", "https://evil.example"}})) == 403);
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}, {"Sec-Fetch-Site", "cross-site"}})) == 403);
}

TEST_CASE("the host in the target counts, whatever the header Host says") {
    GateRig rig{{}};
    auto asked = get();
    asked.target = *RequestTarget::parse("http://evil.example/orders");
    CHECK(rig.statusOf(asked) == 421);
    asked = request(HttpMethod::Get, {}, "evil.example");
    asked.target = *RequestTarget::parse("http://localhost:8000/orders");
    CHECK(rig.statusOf(asked) == 200);
}

TEST_CASE("as long as nothing can tell who asks, the machine itself may, and nobody else") {
    GateRig rig{{}};
    CHECK_FALSE(rig.gate.hasAuthenticator());
    CHECK(rig.statusOf(post()) == 200);
    CHECK(rig.statusOf(from("unix", post())) == 200);
    CHECK(rig.statusOf(from("192.0.2.7", post())) == 401);
    CHECK(rig.statusOf(post({{"X-Forwarded-For", "127.0.0.1"}})) == 401);
    CHECK(rig.statusOf(post({{"Forwarded", "for=127.0.0.1"}})) == 401);
    HttpAccessOptions options;
    options.allowsAnonymous = true;
    CHECK(GateRig{options}.statusOf(from("192.0.2.7", post())) == 200);
    auto tokens = GateRig::twoTokens();
    tokens.allowsAnonymous = true;
    CHECK(GateRig{tokens}.statusOf(post()) == 401);
}

TEST_CASE("an application's own authenticator is asked beside the tokens") {
    GateRig rig{GateRig::twoTokens(), {std::make_shared<HeaderAuthenticator>()}};
    CHECK(rig.statusOf(post({{"X-User", "ann"}})) == 200);
    CHECK(rig.statusOf(post({{"X-User", "ann"}}), {}) == 403);
    CHECK(rig.statusOf(post({{"X-User", "ann"}, {"Authorization", "Bearer of somebody else's kind"}})) == 200);
    CHECK(rig.statusOf(post({{"X-Api-Key", "clerk-token"}})) == 403);
    CHECK(rig.statusOf(post()) == 401);
    CHECK(rig.last.headers.joined("WWW-Authenticate") == "Bearer, Negotiate");
    CHECK_THROWS_AS(rig.statusOf(post({{"X-User", "broken"}})), std::runtime_error);
}

TEST_CASE("after ten refusals a minute an address tries no more credentials for a minute, not even right ones") {
    GateRig rig;
    for (int i = 0; i < 10; ++i) {
        CHECK(rig.statusOf(post({{"X-Api-Key", "nonsense"}})) == 401);
    }
    CHECK(rig.statusOf(post({{"X-Api-Key", "nonsense"}})) == 429);
    CHECK(rig.last.headers.find("Retry-After") == "60");
    CHECK(rig.told("Too many credentials from here were not valid"));
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}})) == 429);
    CHECK(rig.statusOf(post(), {"", true, false}) == 200);
    CHECK(rig.statusOf(from("192.0.2.7", post({{"X-Api-Key", "till-token"}}))) == 200);
    rig.clock.advance(60s);
    CHECK(rig.statusOf(post({{"X-Api-Key", "till-token"}})) == 200);
}

TEST_CASE("whoever asks more than the rate allows has to wait") {
    auto options = GateRig::twoTokens();
    options.rate = RateOptions{RateOptions::Per::Principal, 1, 2};
    GateRig rig{options};
    const auto till = post({{"X-Api-Key", "till-token"}});
    CHECK(rig.statusOf(till) == 200);
    CHECK(rig.statusOf(till) == 200);
    CHECK(rig.statusOf(till) == 429);
    CHECK(rig.last.code == "rate.exceeded");
    CHECK(rig.told("more requests than missive.http.rate allows"));
    CHECK(rig.last.headers.find("Retry-After") == "1");
    CHECK(rig.statusOf(post({{"X-Api-Key", "clerk-token"}})) == 403);
    rig.clock.advance(1s);
    CHECK(rig.statusOf(till) == 200);
}

TEST_CASE("H-21: only a trusted proxy is believed who the client is, and what the request is called") {
    HttpAccessOptions options;
    options.trustedProxies = {{*IpNetwork::parse("10.0.0.0/8")}, false};
    options.hosts = {"shop.example"};
    GateRig rig{options};
    const Fields forwarded{
        {"X-Forwarded-For", "192.0.2.7"}, {"X-Forwarded-Proto", "https"}, {"X-Request-Id", "edge-1"}};
    auto asked = from("10.1.2.3", request(HttpMethod::Get, forwarded, "shop.example"));
    CHECK_FALSE(rig.gate.admit(asked));
    CHECK(asked.peer.address == "192.0.2.7");
    CHECK(asked.peer.isEncrypted);
    CHECK(asked.id == "edge-1");
    asked = from("192.0.2.1", request(HttpMethod::Get, forwarded, "shop.example"));
    CHECK_FALSE(rig.gate.admit(asked));
    CHECK(asked.peer.address == "192.0.2.1");
    CHECK_FALSE(asked.peer.isEncrypted);
    CHECK(asked.id == "00000000-0000-7000-8000-000000000001");
    CHECK(rig.statusOf(from("10.1.2.3", get({{"X-Forwarded-For", "nonsense"}}))) == 400);
    CHECK(rig.last.code == "request.framing");
}

TEST_CASE("H-22: every answer has its id and what browsers must know, a refusal too") {
    GateRig rig;
    for (const auto& asked : {post(), post({{"X-Api-Key", "till-token"}}), post({{"X-Api-Key", "clerk-token"}}),
                              request(HttpMethod::Get, {}, "evil.example"), post({{"Origin", "null"}})}) {
        rig.statusOf(asked);
        CAPTURE(rig.last.status);
        for (const auto* const name : {"X-Request-Id", "X-Content-Type-Options", "Content-Security-Policy",
                                       "Referrer-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"}) {
            CAPTURE(name);
            CHECK(rig.last.headers.count(name) == 1);
        }
        CHECK_FALSE(rig.last.headers.find("Server"));
        CHECK_FALSE(rig.last.headers.find("Strict-Transport-Security"));
        CHECK_FALSE(rig.last.headers.find("Access-Control-Allow-Origin"));
    }
}

TEST_CASE("H-15: a trace goes on in a new span, and nothing else of the headers is noted in the request") {
    GateRig rig;
    auto asked = get({{"traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"},
                      {"tracestate", "vendor=1"},
                      {"X-Missive-Correlation-Id", "forged"}});
    CHECK_FALSE(rig.gate.admit(asked));
    CHECK(asked.traceParent == "00-0af7651916cd43dd8448eb211c80319c-8000000000000000-01");
    CHECK(asked.traceState == "vendor=1");
    CHECK(asked.id == "00000000-0000-7000-8000-000000000001");
    CHECK_FALSE(asked.principal);
}

TEST_CASE("the audit tells who was let in, refused and denied, and never the token") {
    GateRig rig;
    rig.statusOf(post({{"X-Api-Key", "till-token"}}));
    rig.statusOf(post({{"X-Api-Key", "clerk-token"}}));
    rig.statusOf(post({{"Authorization", "Bearer wrong-token"}}));
    rig.statusOf(post());
    const auto& audit = rig.logs.channel("security");
    CHECK(audit.has(LogLevel::Info, "till from 127.0.0.1 was admitted to the route create_order."));
    CHECK(audit.has(LogLevel::Warning, "clerk from 127.0.0.1 was denied the route create_order."));
    CHECK(audit.has(LogLevel::Warning, "somebody unknown from 127.0.0.1 was refused at the route _none."));
    CHECK(audit.has(LogLevel::Warning, "somebody unknown from 127.0.0.1 was denied the route create_order."));
    CHECK(rig.logs.everything().find("token") == std::string::npos);
    CHECK(rig.logs.everything().find("4711") == std::string::npos);
}

TEST_CASE("H-21: a gate tells of a peer whether it is a trusted proxy") {
    HttpAccessOptions options;
    options.trustedProxies = {{*IpNetwork::parse("10.0.0.0/8")}, false};
    const GateRig rig{std::move(options)};
    CHECK(rig.gate.trusts({"10.0.0.1"}));
    CHECK_FALSE(rig.gate.trusts({"192.0.2.7"}));
    CHECK_FALSE(rig.gate.trusts({"unix", true}));
}

} // namespace missive::test
