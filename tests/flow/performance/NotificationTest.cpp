#include <tests/UI/Missive/Http/Server/TlsFixture.hpp>
#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/flow/performance/WebhookListener.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

namespace missive::test {
namespace {

/// Each request has a statement at least, which is worth a warning here.
std::string telling(const std::string& url) {
    return "nowo_performance: {async: true, thresholds: {query_count: {warning: 1, critical: 1000}}, notifications: "
           "{enabled: true, http_timeout: 5, webhook: {enabled: true, url: '" +
           url + "', headers: {X-Key: hidden-key}}}}\n";
}

bool shows(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The shop that tells `url`, where three requests have crossed a threshold and a worker has stored them.
struct TellingShop : MeasuredShop {
    explicit TellingShop(const std::string& url) : MeasuredShop{telling(url), "doctrine://default?queue_name=metrics"} {
        shop.serve();
        ask(3);
        CHECK(shop.stop().succeeded());
    }

    /// Until nothing waits any more; what failed is tried again after a second, two and four.
    std::string work() const {
        std::string said;
        REQUIRE(eventually(Scratch::patience, [&] {
            const auto worked = shop.scratch.run({"messenger:consume", "metrics", "--stop-when-empty", "-vv"});
            said += worked.output + worked.errorOutput;
            return shop.scratch.database().messages("metrics") == 0;
        }));
        return said;
    }
};

} // namespace

TEST_CASE("a webhook is told of a threshold once, and again after it did not hear") {
    const WebhookListener webhook{{503, 204}};
    const TellingShop telling{webhook.url() + "/hook?token=hidden-token"};
    const auto said = telling.work();
    CAPTURE(said);
    const auto requests = webhook.requests();
    REQUIRE(requests.size() == 2);
    CHECK(requests[0] == requests[1]);
    CHECK(requests[0].starts_with("POST /hook?token=hidden-token HTTP/1.1\r\nHost: 127.0.0.1:"));
    CHECK(shows(requests[0], "X-Key: hidden-key\r\n"));
    CHECK(shows(requests[0], R"({"event":"threshold_crossed","environment":"prod","kind":"http","route":"get_stock",)"
                             R"("metric":"query_count","severity":"warning",)"));
    CHECK(shows(requests[0], R"("crossings":3,)"));
    CHECK(shows(said, "answered with 503"));
    CHECK_FALSE(shows(said, "hidden"));
    CHECK(telling.samples("get_stock") == 3);
    CHECK(telling.shop.scratch.database().messages("failed") == 0);
    CHECK_FALSE(shows(telling.perf({"debug:config"}).output, "hidden"));
}

TEST_CASE("a webhook in TLS is told where its certificate is trusted, and what it refuses is not tried again") {
    const TlsFixture tls;
    ServedShop target;
    target.scratch.write("config/missive.yaml", "missive: {http: {tls: {certificate: '" + tls.files.certificate +
                                                    "', key: '" + tls.files.key + "'}}}\n");
    target.serve("https://127.0.0.1:0");
    const auto url = "https://localhost" + target.address.substr(target.address.find(':')) + "/hook?token=hidden-token";
    const TellingShop refused{url};
    ::setenv("SSL_CERT_FILE", tls.files.certificate.c_str(), 1); // also where it is set already
    const auto said = refused.work();
    CAPTURE(said);
    CHECK(shows(said, "answered with 404"));
    CHECK(refused.shop.scratch.database().messages("failed") == 1);
    CHECK_FALSE(shows(said, "hidden"));

    ::unsetenv("SSL_CERT_FILE");
    const TellingShop unknown{url};
    const auto refusal = unknown.shop.scratch.run({"messenger:consume", "metrics", "--stop-when-empty", "-vv"});
    CAPTURE(refusal.errorOutput);
    CHECK(shows(refusal.output + refusal.errorOutput, "Cannot speak TLS with localhost:"));
    CHECK_FALSE(shows(refusal.output + refusal.errorOutput, "hidden"));
}

TEST_CASE("where no worker would tell of thresholds the log says so at the start, and nobody is told") {
    const WebhookListener webhook{{204}};
    MeasuredShop measured{telling(webhook.url())};
    measured.shop.scratch.configure(
        "framework: {messenger: {transports: {async: 'sync://'}, routing: {'*': async}}}\n");
    measured.shop.serve();
    measured.ask(3);
    const auto stopped = measured.shop.stop();
    CHECK(shows(stopped.errorOutput, "Nobody is told of thresholds: route performance.threshold_crossed"));
    CHECK(webhook.requests().empty());
}

} // namespace missive::test
