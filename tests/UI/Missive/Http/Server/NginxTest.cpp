#include <tests/UI/Missive/Http/Server/AttackTable.hpp>
#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/server/NginxInFront.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <string>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("H-04: nginx and we see the same number of requests, whatever somebody sends") {
    const TemporaryDirectory directory;
    const auto socket = "unix:" + directory.file("http.sock");
    RunningServer server{RunningServer::quick(), socket};
    NginxInFront nginx{MISSIVE_SOURCE_DIR "/UI/config/examples/nginx.conf", socket};
    RawClient good{nginx.address};
    good.send("GET /x HTTP/1.1\r\nHost: shop.example\r\n\r\n");
    const auto answer = good.answer();
    CAPTURE(answer);
    CAPTURE(nginx.errors());
    CHECK(answer.find("GET /x []") != std::string::npos);
    for (const auto& attack : attacks()) {
        CAPTURE(attack.name);
        for (const bool isPacked : {false, true}) {
            RawClient client{nginx.address};
            client.send(attack.bytes + (isPacked ? "GET /marker HTTP/1.1\r\nHost: x\r\n\r\n" : ""));
            // What is whole is answered by then; what is not waits for more, and is never handed on.
            client.isClosed(300ms);
        }
    }
    const auto handedOn = nginx.handedOn();
    server.stop();
    CHECK(handedOn > 10);
    CHECK(handedOn == static_cast<std::ptrdiff_t>(server.service.log.size()));
}

} // namespace missive::test
