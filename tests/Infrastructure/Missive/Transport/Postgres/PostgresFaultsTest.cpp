#include <tests/Infrastructure/Missive/Transport/Postgres/OwnDatabase.hpp>

#include <contract/TransportContract.hpp>

#include <cstddef>
#include <thread>

using namespace missive;
using namespace missive::test;

TEST_CASE("a statement that the server undid to end a deadlock is repeated") {
    OwnDatabase fixture;
    sendNote(fixture.first, 1);
    sendNote(fixture.first, 2);
    const auto received = fixture.first.receive(2);
    const auto enemy = fixture.connection();
    // The one who waits longest with the shortest deadlock_timeout is chosen: that is the transport.
    enemy->execute("SET deadlock_timeout TO '10s'; BEGIN; SELECT 1 FROM messenger_messages WHERE id = 2 FOR UPDATE");
    std::size_t stale = 2;
    std::thread acknowledging{[&] { stale = fixture.first.acknowledge(received); }};
    while (fixture.single("SELECT count(*) FROM pg_locks WHERE NOT granted") == "0") {
        std::this_thread::yield();
    }
    enemy->execute("SELECT 1 FROM messenger_messages WHERE id = 1 FOR UPDATE; ROLLBACK");
    acknowledging.join();
    CHECK(stale == 0);
    CHECK(fixture.first.messageCounts() == MessageCounts{});
}

TEST_CASE("the transport goes on when the server was restarted") {
    OwnDatabase fixture;
    PostgresServer server;
    fixture.address = PostgresAddress::of(Dsn::parse(server.newDatabase()), {});
    auto transport = fixture.make();
    sendNote(transport, 1);
    const auto received = transport.receive(1);
    server.stop();
    std::size_t stale = 1;
    std::thread acknowledging{[&] { stale = transport.acknowledge(received); }};
    server.start();
    acknowledging.join();
    CHECK(stale == 0);
    server.kill();
    std::thread sending{[&] { sendNote(transport, 2); }};
    server.start();
    sending.join();
    CHECK(numbersOf(transport.receive(5)) == std::vector<int>{2});
}
