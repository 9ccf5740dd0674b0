#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/UI/Missive/Http/Server/TlsClient.hpp>
#include <tests/UI/Missive/Http/Server/TlsFixture.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

std::string get(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"; }

std::string post(const std::string& body) {
    return "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// A server that speaks TLS.
struct Encrypted {
    explicit Encrypted(const HttpServerOptions& options = RunningServer::quick())
        : server{options, "127.0.0.1:0", &identity} {}

    TlsClient client(const TlsClient::Options& options = {}) const { return TlsClient{server.address, options}; }

    /// Why no TLS comes about.
    std::string refusal(const TlsClient::Options& options) const {
        try {
            auto one = client(options);
            one.send(get("/x"));
            return "answered: " + one.answer();
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }

    TlsFixture fixture;
    SystemClock clock;
    TlsIdentity identity{fixture.files, clock};
    RunningServer server;
};

} // namespace

TEST_CASE("H-25: requests come and answers go in TLS 1.2 and 1.3, with ciphers of forward secrecy") {
    Encrypted encrypted;
    std::optional<bool> isEncrypted;
    encrypted.server.service.onJudge = [&](HttpRequest& request) {
        isEncrypted = request.peer.isEncrypted;
        return std::nullopt;
    };
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        auto client = encrypted.client({version, version});
        CHECK(client.version() == (version == TLS1_2_VERSION ? "TLSv1.2" : "TLSv1.3"));
        CHECK(client.cipher() ==
              (version == TLS1_2_VERSION ? "ECDHE-RSA-AES256-GCM-SHA384" : "TLS_AES_256_GCM_SHA384"));
        for (int i = 0; i < 3; ++i) {
            client.send(get("/x"));
            CHECK(client.answer().ends_with("GET /x []"));
        }
        CHECK(isEncrypted == true);
        client.send(get("/1") + get("/2"));
        CHECK(client.answer().ends_with("GET /1 []"));
        CHECK(client.answer().ends_with("GET /2 []"));
    }
}

TEST_CASE("H-25: bodies and answers of many records arrive whole, also behind new keys") {
    const Encrypted encrypted;
    auto client = encrypted.client();
    std::string body(1'000'000, '\0');
    for (std::size_t i = 0; i < body.size(); ++i) {
        body[i] = static_cast<char>('a' + (i * 7) % 23);
    }
    for (int i = 0; i < 3; ++i) {
        client.send(post(body));
        CHECK(client.answer().ends_with("POST /x [" + body + ']'));
        client.changeKeys();
    }
}

TEST_CASE("H-25: TLS 1.1, a protocol other than HTTP/1.1 and another handshake are refused") {
    const Encrypted encrypted;
    CHECK(encrypted.refusal({TLS1_1_VERSION, TLS1_1_VERSION}).find("protocol version") != std::string::npos);
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        CAPTURE(version);
        CHECK(encrypted.refusal({version, version, {"h2"}}).find("no application protocol") != std::string::npos);
        CHECK(encrypted.client({version, version, {"h2", "http/1.1"}}).protocol() == "http/1.1");
        auto silent = encrypted.client({version, version, {}});
        silent.send(get("/x"));
        CHECK(silent.answer().ends_with("GET /x []"));
        CHECK(silent.protocol().empty());
    }
    auto client = encrypted.client({TLS1_2_VERSION, TLS1_2_VERSION});
    CHECK_FALSE(client.renegotiate());
}

TEST_CASE("H-25: who does not finish the handshake in time is cut off, and nobody waits for it") {
    auto options = RunningServer::quick();
    options.handshakeTimeout = 200ms;
    const Encrypted encrypted{options};
    auto silent = encrypted.server.client();
    auto slow = encrypted.server.client();
    slow.send(std::string_view{"\x16\x03\x01\x02\x00\x01\x00", 7});
    auto client = encrypted.client();
    client.send(get("/x"));
    CHECK(client.answer().ends_with("GET /x []"));
    CHECK(silent.isClosed());
    CHECK(slow.isClosed());
    client.send(get("/y"));
    CHECK(client.answer().ends_with("GET /y []"));
}

TEST_CASE("H-25: who speaks HTTP without TLS is told so, and who speaks neither is not answered") {
    const Encrypted encrypted;
    const auto answer = encrypted.server.ask(get("/x"));
    CHECK(answer.starts_with("HTTP/1.1 400 "));
    CHECK(answer.find("This port is asked with https:// only.") != std::string::npos);
    auto other = encrypted.server.client();
    other.send("SSH-2.0-OpenSSH_9.2\r\n");
    CHECK(other.isClosed());
    CHECK(encrypted.server.service.judged == 0);
}

TEST_CASE("H-25: every connection ends with a word in TLS, also that of a refused request and an idle one") {
    Encrypted encrypted;
    auto last = encrypted.client();
    last.send("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(last.answer().ends_with("GET /x []"));
    CHECK(last.isClosed());
    CHECK(last.wasFinished());
    auto refused = encrypted.client();
    refused.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\n" + std::string(30'000, 'x'));
    CHECK(refused.answer().starts_with("HTTP/1.1 413 "));
    CHECK(refused.isClosed());
    CHECK(refused.wasFinished());
    auto idle = encrypted.client();
    idle.send(get("/x"));
    CHECK(idle.answer().ends_with("GET /x []"));
    std::promise<void> begun;
    std::promise<void> go;
    encrypted.server.service.onHandle = [&](const HttpRequest& request) {
        begun.set_value();
        go.get_future().get();
        return EchoService::echo(request);
    };
    auto busy = encrypted.client();
    busy.send(get("/last"));
    begun.get_future().get();
    encrypted.server.server.stop();
    CHECK(idle.isClosed());
    CHECK(idle.wasFinished());
    go.set_value();
    const auto answer = busy.answer();
    CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(answer.ends_with("GET /last []"));
    CHECK(busy.isClosed());
    CHECK(busy.wasFinished());
}

TEST_CASE("H-25: a stream ends whose client has TLS say more than there ever is to say") {
    Encrypted encrypted;
    encrypted.server.service.onHandle = [](const HttpRequest&) {
        auto response = HttpResponse::empty(200);
        response.events = [](const std::shared_ptr<EventListener>& listener) -> std::shared_ptr<void> {
            listener->take({});
            return listener;
        };
        return response;
    };
    auto client = encrypted.client({TLS1_3_VERSION, TLS1_3_VERSION});
    client.send(get("/x"));
    CHECK(client.answer(true).starts_with("HTTP/1.1 200 "));
    CHECK(encrypted.server.server.figures().streams == 1);
    for (int i = 0; i < 10'000; ++i) {
        client.changeKeys();
        client.send("x");
    }
    CHECK(eventually(5s, [&] { return encrypted.server.server.figures().streams == 0; }));
}

TEST_CASE("H-25: files that are read again count for new connections, and bad ones change nothing") {
    Encrypted encrypted;
    auto before = encrypted.client();
    const auto first = before.certificate();
    encrypted.fixture.use("second");
    encrypted.identity.reload();
    auto after = encrypted.client();
    const auto second = after.certificate();
    CHECK(second != first);
    TlsFixture::copy(encrypted.fixture.made("first").certificate, encrypted.fixture.files.certificate);
    CHECK_THROWS_AS(encrypted.identity.reload(), std::runtime_error);
    std::ofstream{encrypted.fixture.files.certificate} << "";
    CHECK_THROWS_AS(encrypted.identity.reload(), std::runtime_error);
    CHECK(encrypted.client().certificate() == second);
    for (auto* const client : {&before, &after}) {
        client->send(get("/x"));
        CHECK(client->answer().ends_with("GET /x []"));
    }
}

} // namespace missive::test
