#include <tests/UI/Missive/Http/Server/AttackTable.hpp>
#include <tests/UI/Missive/Http/Server/RunningServer.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>

namespace missive::test {
namespace {

const std::string marker = "GET /marker HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

/// That nothing of an attack is taken for a request: whatever was judged had the target it was sent with.
struct Watched : RunningServer {
    Watched() {
        service.onJudge = [this](HttpRequest& request) -> std::optional<HttpResponse> {
            isSmuggled = isSmuggled || request.target.path() == "/marker";
            return std::nullopt;
        };
    }

    std::atomic<bool> isSmuggled{false};
};

void check(Watched& server, const Attack& attack, const std::function<void(RawClient&)>& send) {
    CAPTURE(attack.name);
    auto client = server.client();
    send(client);
    const auto answer = client.answer();
    CAPTURE(answer);
    CHECK(answer.starts_with("HTTP/1.1 " + std::to_string(attack.status) + ' '));
    CHECK(answer.find("\"code\":\"" + attack.code + '"') != std::string::npos);
    CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(client.isClosed());
    CHECK(client.unread().empty());
    CHECK_FALSE(server.isSmuggled);
}

} // namespace

TEST_CASE("H-03: an attack that is sent whole is refused and the connection closed") {
    Watched server;
    for (const auto& attack : attacks()) {
        check(server, attack, [&](RawClient& client) {
            client.send(attack.bytes);
            client.finishSending();
        });
    }
}

TEST_CASE("H-03: an attack that is sent byte by byte is refused as soon as it shows") {
    Watched server;
    for (const auto& attack : attacks()) {
        check(server, attack, [&](RawClient& client) {
            for (const char byte : attack.bytes) {
                client.send({&byte, 1});
            }
            client.finishSending();
        });
    }
}

TEST_CASE("H-03: what is sent behind an attack in the same packet is never a request") {
    Watched server;
    for (const auto& attack : attacks()) {
        check(server, attack, [&](RawClient& client) { client.send(attack.bytes + marker); });
    }
}

TEST_CASE("H-03: an attack behind a good request leaves that one its answer") {
    Watched server;
    for (const auto& attack : attacks()) {
        CAPTURE(attack.name);
        auto client = server.client();
        client.send("GET /good HTTP/1.1\r\nHost: x\r\n\r\n" + attack.bytes + marker);
        // An empty line may stand before a request, so that one more is the first of two.
        CHECK(client.answer().ends_with("GET /good []"));
        CHECK(client.answer().starts_with("HTTP/1.1 " + std::to_string(attack.status) + ' '));
        CHECK(client.isClosed());
        CHECK_FALSE(server.isSmuggled);
    }
}

TEST_CASE("one empty line before a request is passed over") {
    const RunningServer server;
    auto client = server.client();
    client.send("\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(client.answer().ends_with("GET /a []"));
    CHECK(client.answer().ends_with("GET /b []"));
}

TEST_CASE("fields that only look odd are taken as they are") {
    RunningServer server;
    std::string seen;
    server.service.onHandle = [&](const HttpRequest& request) {
        for (const auto& field : request.headers.fields()) {
            seen += field.name + '=' + field.value + ';';
        }
        return HttpResponse::empty(204);
    };
    CHECK(server.ask("GET / HTTP/1.1\r\nhOST:x\r\nX-Empty:\r\nX-Blanks: \t a b \t\r\nX-Latin: \xE9\r\n\r\n")
              .starts_with("HTTP/1.1 204"));
    CHECK(seen == "hOST=x;X-Empty=;X-Blanks=a b;X-Latin=\xE9;");
}

} // namespace missive::test
