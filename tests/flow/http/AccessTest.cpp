#include <tests/flow/http/ServedShop.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace missive::test {
namespace {

// The hashes are those of the tokens below: printf %s TOKEN | sha256sum
const std::string till = "till-token-0123456789abcdef";
const std::string reader = "reader-token-0123456789abcde";
const std::string configuration =
    "missive:\n"
    "  http:\n"
    "    tokens:\n"
    "      till:\n"
    "        sha256: 6dd7248170568db7ad4e434ff97914f43effca855c443996056b9c6a64646784\n"
    "        permissions: [benchmarks.read, orders.write, orders.read, stock.write, stock.read]\n"
    "      reader:\n"
    "        sha256: 540d6591d5c6bfd771d32e84d381b04d645ebc8402f955626c01b560df2cb93a\n"
    "        permissions: [orders.read]\n";

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

struct Call {
    std::string request;
    std::string body;
    int allowed;
};

const std::vector<Call> calls{
    {"PUT /stock/MUG-BLUE", R"({"quantity": 10})", 204},
    {"POST /orders", ServedShop::order(id), 201},
    {"GET /orders/" + id, "", 200},
    {"GET /orders", "", 200},
    {"POST /orders/" + id + "/payment", R"({"amountCents": 2500, "currency": "EUR"})", 204},
    {"GET /orders/" + id + "/events", "", 200},
    {"GET /report", "", 200},
    {"GET /stock/MUG-BLUE", "", 200},
    {"GET /benchmarks/executions/" + id + "/progress", "", 404},
};

ServedShop::Headers bearer(const std::string& token) { return {{"Authorization", "Bearer " + token}}; }

} // namespace

TEST_CASE("H-19: every route is closed to who is unknown or may not, and open to who may") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", configuration);
    shop.serve();
    const auto routes = shop.scratch.run({"http:routes", "--format=json"}).output;
    std::size_t count = 0;
    for (auto at = routes.find("\"path\""); at != std::string::npos; at = routes.find("\"path\"", at + 1)) {
        ++count;
    }
    CHECK(count == calls.size());
    for (const auto& [request, body, allowed] : calls) {
        CAPTURE(request);
        const auto missing = shop.ask(request, body);
        CHECK(missing.status == 401);
        CHECK(missing.has("auth.missing"));
        CHECK(missing.field("WWW-Authenticate").starts_with("Bearer"));
        const bool isReading = request.starts_with("GET /orders") || request == "GET /report";
        CHECK((shop.ask(request, body, bearer(reader)).status == 403) == !isReading);
        CHECK(shop.ask(request, body, bearer(till)).status == allowed);
    }
    CHECK(shop.ask("GET /orders", "", bearer("wrong-token-0123456789abcdef")).has("auth.invalid"));
    CHECK(shop.ask("GET /orders", "", {{"X-Api-Key", till}}).status == 200);
    const auto log = shop.stop().errorOutput;
    CHECK(log.find("till-token") == std::string::npos);
    CHECK(log.find("wrong-token") == std::string::npos);
}

TEST_CASE("H-19: methods, hosts and pages of other sites find the door they may have") {
    ServedShop shop;
    shop.serve();
    CHECK(shop.ask("OPTIONS /orders").status == 204);
    CHECK(shop.ask("OPTIONS /orders").field("Allow") == "GET, HEAD, POST, OPTIONS");
    CHECK(shop.ask("OPTIONS *").status == 204);
    CHECK(shop.ask("DELETE /orders").status == 405);
    CHECK(shop.ask("TRACE /orders").status == 405);
    CHECK(shop.ask("GET /nothing").has("request.route"));
    for (const std::string target : {"GET /orders/", "OPTIONS /orders/", "GET //orders", "GET /orders//payment"}) {
        CAPTURE(target);
        const auto answer = shop.ask(target);
        CHECK(answer.status == 404);
        CHECK(answer.has("There is no such resource: a segment of its path is empty."));
    }
    for (const std::string path : {"/orders", "/metrics", "/openapi.json", "/readyz"}) {
        CAPTURE(path);
        CHECK(shop.ask("GET " + path, "", {{"Host", "evil.example"}}).status == 421);
        CHECK(shop.ask("GET http://evil.example" + path).status == 421);
        CHECK(shop.ask("GET " + path, "", {{"Host", "localhost"}}).status == 200);
    }
    CHECK(shop.ask("GET /orders", "", {{"Host", "localhost:1"}}).status == 200);
    CHECK(shop.ask("PUT /stock/A", R"({"quantity":1})", {{"Origin", "https://evil.example"}}).status == 403);
    CHECK(shop.ask("PUT /stock/A", R"({"quantity":1})", {{"Sec-Fetch-Site", "cross-site"}}).status == 403);
}

TEST_CASE("H-22: every answer tells browsers to keep their hands off, and nobody what serves it") {
    ServedShop shop;
    shop.serve();
    const std::vector<std::string> requests{"GET /orders",         "GET /nothing", "DELETE /orders", "OPTIONS /orders",
                                            "GET /orders?limit=x", "HEAD /orders", "GET /a/../b"};
    for (const auto& request : requests) {
        CAPTURE(request);
        const auto answer = shop.ask(request);
        CAPTURE(answer.head);
        CHECK(answer.field("X-Content-Type-Options") == "nosniff");
        CHECK(answer.field("Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'");
        CHECK(answer.field("Referrer-Policy") == "no-referrer");
        CHECK(answer.field("Cross-Origin-Resource-Policy") == "same-origin");
        CHECK_FALSE(answer.field("Cache-Control").empty());
        CHECK_FALSE(answer.field("X-Request-Id").empty());
        CHECK(answer.field("Server").empty());
    }
}

TEST_CASE("H-22: refusals of the server itself say so too, before and behind a request") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", "missive: {http: {body_bytes: 300, target_bytes: 100}}\n");
    shop.serve();
    REQUIRE(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
    const std::vector<std::pair<std::string, int>> refused{
        {"GET /orders HTTP/1.1\r\n\r\n", 400},
        {"GET /orders HTTP/3.0\r\n\r\n", 505},
        {"GET /" + std::string(100, 'a') + " HTTP/1.1\r\n\r\n", 414},
        {shop.text("PUT /stock/A", std::string(301, ' '), {}), 413},
        {shop.text("PUT /stock/A", "quantity=1", {{"Content-Type", "text/plain"}}), 415},
        {shop.text("PUT /stock/A", "{", {}), 400},
        {shop.text("PUT /stock/A", "{}", {}), 422},
        {shop.text("GET /orders", "", {{"Accept", "text/html"}}), 406},
        {shop.text("GET /orders", "", {{"Expect", "more"}}), 417},
        {shop.text("POST /orders", ServedShop::order(id), {}), 409},
        {shop.text("PUT /stock/A", R"({"quantity":1})", {}), 204},
    };
    for (const auto& [request, status] : refused) {
        CAPTURE(request);
        RawClient client{shop.address};
        client.send(request);
        const auto answer = HttpAnswer::of(client.answer());
        CAPTURE(answer.head);
        CHECK(answer.status == status);
        for (const auto& field : {"X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy",
                                  "Cross-Origin-Resource-Policy", "Cache-Control", "X-Request-Id", "Date"}) {
            CHECK_FALSE(answer.field(field).empty());
        }
        CHECK(answer.field("Server").empty());
    }
}

TEST_CASE("H-21: who the client is comes from a trusted proxy, and from nobody else") {
    const ServedShop::Headers told{{"X-Forwarded-For", "203.0.113.7, 127.0.0.1"},
                                   {"X-Request-Id", "from-the-proxy"},
                                   {"X-Forwarded-Proto", "https"},
                                   {"X-Forwarded-Host", "shop.example"}};
    for (const bool isTrusted : {false, true}) {
        CAPTURE(isTrusted);
        ServedShop shop;
        shop.scratch.write("config/missive.yaml", std::string{"missive: {http: {hosts: [shop.example]"} +
                                                      (isTrusted ? ", trusted_proxies: [127.0.0.1/32]" : "") + "}}\n");
        shop.serve();
        const auto answer = shop.ask("GET /orders", "", told);
        CAPTURE(answer.body);
        CHECK((answer.field("X-Request-Id") == "from-the-proxy") == isTrusted);
        CHECK(answer.field("Strict-Transport-Security").empty() == !isTrusted);
        const auto malformed = shop.ask("GET /orders", "", {{"X-Forwarded-For", "nobody, \"x"}});
        CHECK(malformed.status == (isTrusted ? 400 : 401)); // who is told by a proxy is not near
        const auto log = shop.stop().errorOutput;
        CHECK((log.find("address=203.0.113.7") != std::string::npos) == isTrusted);
        const auto answered = log.find("GET list_orders was answered");
        CHECK((log.substr(answered, log.find('\n', answered) - answered).find("address=127.0.0.1") !=
               std::string::npos) == !isTrusted);
    }
}

TEST_CASE("H-19: pages of an allowed origin are told that they may, over the wire too") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", "missive: {http: {cors: {origins: ['https://shop.example'], "
                                              "methods: [PUT], headers: [Content-Type]}}}\n");
    shop.serve();
    const ServedShop::Headers ours{{"Origin", "https://shop.example"}};
    const auto allowed = shop.ask("PUT /stock/A", R"({"quantity":1})", ours);
    CHECK(allowed.status == 204);
    CHECK(allowed.field("Access-Control-Allow-Origin") == "https://shop.example");
    CHECK(allowed.field("Vary").find("Origin") != std::string::npos);
    const auto preflight = shop.ask("OPTIONS /stock/A", "", {ours[0], {"Access-Control-Request-Method", "PUT"}});
    CHECK(preflight.status == 204);
    CHECK(preflight.field("Access-Control-Allow-Methods").find("PUT") != std::string::npos);
    const auto other = shop.ask("GET /orders", "", {{"Origin", "https://evil.example"}});
    CHECK(other.status == 200);
    CHECK(other.field("Access-Control-Allow-Origin").empty());
}

TEST_CASE("a wrong key in the configuration of HTTP is told with its place") {
    const Scratch shop{MISSIVE_PROGRAM};
    shop.write("config/missive.yaml",
               "missive:\n  http:\n    workerss: 3\n    idle_timeout: soon\n    tokens: {x: {}}\n");
    const auto refused = shop.run({"http:routes"});
    CHECK(refused.exit == Exit{1, 0});
    CHECK(refused.errorOutput.find("missive.yaml:3") != std::string::npos);
    CHECK(refused.errorOutput.find("workers") != std::string::npos);
    CHECK(refused.errorOutput.find("missive.http.idle_timeout") != std::string::npos);
    CHECK(refused.errorOutput.find("missive.http.tokens.x") != std::string::npos);
}

} // namespace missive::test
