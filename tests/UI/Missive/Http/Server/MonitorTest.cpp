#include <tests/UI/Missive/Http/Server/RunningServer.hpp>

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace missive::test {

TEST_CASE("H-16: who looks after a server gets through when all others have taken all the connections there are") {
    auto options = RunningServer::quick();
    options.maxConnections = 5;
    SystemClock clock;
    ThreadedBackgroundTasks tasks;
    EchoService service;
    auto all = ListeningSocket::on("127.0.0.1:0");
    auto monitor = ListeningSocket::on("127.0.0.1:0");
    const auto address = all.address();
    const auto monitorAddress = monitor.address();
    HttpServer server{options, service, tasks, clock};
    server.listen(std::move(all));
    server.listen(std::move(monitor), true);
    const auto running = tasks.start([&] { server.run(); });
    std::vector<RawClient> crowd;
    for (int i = 0; i < 20; ++i) {
        crowd.emplace_back(address);
    }
    while (server.figures().connections < options.maxConnections) {
        std::this_thread::yield();
    }
    for (int i = 0; i < 3; ++i) {
        RawClient client{monitorAddress};
        client.send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n");
        CHECK(client.answer().starts_with("HTTP/1.1 200"));
    }
    server.stop();
}

} // namespace missive::test
