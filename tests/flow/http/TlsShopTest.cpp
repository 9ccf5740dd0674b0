#include <tests/UI/Missive/Http/Server/TlsClient.hpp>
#include <tests/UI/Missive/Http/Server/TlsFixture.hpp>
#include <tests/flow/http/ServedShop.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <string>
#include <vector>

namespace missive::test {
namespace {

const std::string list = "GET /orders HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::size_t atOnce = 200;

/// The shop with a certificate that can be changed.
struct EncryptedShop : ServedShop {
    EncryptedShop() {
        scratch.write("config/missive.yaml", "missive:\n    http:\n        queue: 1000\n        tls: {certificate: '" +
                                                 fixture.files.certificate + "', key: '" + fixture.files.key + "'}\n");
    }

    HttpAnswer asked(const std::string& request = list) const {
        TlsClient client{address};
        client.send(request);
        return HttpAnswer::of(client.answer());
    }

    bool logs(const std::string& sentence) const {
        return eventually(Scratch::patience, [&] { return server->errorOutput().find(sentence) != std::string::npos; });
    }

    TlsFixture fixture;
};

} // namespace

TEST_CASE("H-25: the shop is served in TLS, and tells browsers to keep to it") {
    EncryptedShop shop;
    shop.serve("https://127.0.0.1:0", {"--monitor-listen=127.0.0.1:0"});
    CHECK(shop.server->output().find("Serving 9 routes on https://127.0.0.1:") != std::string::npos);
    const auto answer = shop.asked();
    CHECK(answer.status == 200);
    CHECK(answer.field("Strict-Transport-Security") == "max-age=31536000");
    const auto plain = shop.ask("GET /orders");
    CHECK(plain.status == 400);
    CHECK(plain.has("request.framing"));
    CHECK(plain.field("Strict-Transport-Security").empty());
    CHECK(shop.scratch.run({"debug:config"}).output.find("missive.http.tls.certificate") != std::string::npos);
    CHECK(shop.stop().exit == Exit{0, 0});
}

TEST_CASE("H-26: events come in TLS too, of which a client has all keys changed meanwhile") {
    const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";
    EncryptedShop shop;
    shop.serve("https://127.0.0.1:0");
    REQUIRE(shop.asked(shop.text("POST /orders", ServedShop::order(id), {})).status == 201);
    TlsClient client{shop.address};
    client.send(shop.text("GET /orders/" + id + "/events", "", {}));
    const auto hasCome = [&](const std::string& text) {
        client.isClosed(std::chrono::milliseconds{1});
        return client.unread().find(text) != std::string::npos;
    };
    CHECK(eventually(Scratch::patience, [&] { return hasCome("event: placed"); }));
    client.changeKeys();
    client.send("what is said here is not listened to");
    const auto payment = R"({"amountCents": 2500, "currency": "EUR"})";
    CHECK(shop.asked(shop.text("POST /orders/" + id + "/payment", payment, {})).status == 204);
    CHECK(eventually(Scratch::patience, [&] { return hasCome("event: paid"); }));
    CHECK(client.isClosed());
    CHECK(client.unread().ends_with("\r\n0\r\n\r\n"));
    CHECK(client.wasFinished());
}

TEST_CASE("H-25: a certificate that is replaced under load costs no request, and a bad one is only told") {
    EncryptedShop shop;
    shop.serve("https://127.0.0.1:0");
    std::vector<std::unique_ptr<TlsClient>> clients;
    std::size_t answered = 0;
    for (const std::string name : {"second", "first", "second"}) {
        while (clients.size() < atOnce) {
            clients.push_back(std::make_unique<TlsClient>(shop.address));
        }
        const auto before = TlsClient{shop.address}.certificate();
        for (auto& client : clients) {
            client->send(list);
        }
        shop.fixture.use(name);
        shop.server->signal(SIGHUP);
        for (auto& client : clients) {
            answered += client->answer().starts_with("HTTP/1.1 200 ") ? 1U : 0U;
        }
        CHECK(eventually(Scratch::patience, [&] { return TlsClient{shop.address}.certificate() != before; }));
        clients.resize(atOnce / 2); // the others come anew, and see another certificate
    }
    CHECK(answered == 3 * atOnce);
    CHECK(shop.logs("The certificate and its key were read again."));
    TlsFixture::copy(shop.fixture.made("first").certificate, shop.fixture.files.certificate);
    const auto kept = TlsClient{shop.address}.certificate();
    shop.server->signal(SIGHUP);
    CHECK(shop.logs("The certificate and its key from before stay. The key in"));
    CHECK(TlsClient{shop.address}.certificate() == kept);
    CHECK(shop.asked().status == 200);
    CHECK(shop.stop().exit == Exit{0, 0});
}

TEST_CASE("H-25: without a certificate TLS is refused, and SIGHUP ends no server") {
    ServedShop shop;
    const auto refused = shop.scratch.run({"http:serve", "--listen=https://127.0.0.1:0"});
    CHECK(refused.exit.code != 0);
    CHECK(refused.errorOutput.find("--tls-cert") != std::string::npos);
    const auto plain = shop.scratch.run({"http:serve", "--listen=127.0.0.1:0", "--tls-cert=a", "--tls-key=b"});
    CHECK(plain.exit == Exit{1, 0});
    CHECK(plain.errorOutput.find("\"--tls-cert\" is for TLS, and no --listen asks for that") != std::string::npos);
    const auto unread = shop.scratch.run({"http:serve", "--listen=https://127.0.0.1:0", "--tls-cert=a", "--tls-key=b"});
    CHECK(unread.exit == Exit{1, 0});
    CHECK(unread.errorOutput.find("No such file") != std::string::npos);
    shop.scratch.write("config/missive.yaml", "missive:\n  http:\n    tls: {certificate: a, keys: b}\n");
    const auto wrong = shop.scratch.run({"http:routes"});
    CHECK(wrong.exit == Exit{1, 0});
    CHECK(wrong.errorOutput.find("missive.http.tls.keys") != std::string::npos);
    CHECK(wrong.errorOutput.find("missive.http.tls.key:") != std::string::npos);
    shop.scratch.write("config/missive.yaml", "");
    shop.serve("http://127.0.0.1:0");
    shop.server->signal(SIGHUP);
    CHECK(eventually(Scratch::patience, [&] {
        return shop.server->errorOutput().find("there is nothing to read again") != std::string::npos;
    }));
    CHECK(shop.ask("GET /orders").status == 200);
    CHECK(shop.stop().exit == Exit{0, 0});
}

} // namespace missive::test
