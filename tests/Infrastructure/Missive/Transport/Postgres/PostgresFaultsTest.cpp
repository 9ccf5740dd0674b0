#include <tests/Infrastructure/Missive/Transport/Postgres/OwnDatabase.hpp>

#include <contract/TransportContract.hpp>

#include <cstddef>
#include <thread>

using namespace missive;
using namespace missive::test;

TEST_CASE("a statement that the server undid to end a deadlock is repeated") {
    OwnDatabase fixture;
    const auto enemy = fixture.connection();
    // Who first waits for longer than its deadlock_timeout is chosen: the transport, when the enemy waits too.
    enemy->execute("SET deadlock_timeout TO '60s'");
    enemy->execute("DO $do$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout TO ''3s''', "
                   "current_database()); END $do$");
    auto transport = fixture.make();
    sendNote(transport, 1);
    sendNote(transport, 2);
    const auto received = transport.receive(2);
    enemy->execute("BEGIN; SELECT 1 FROM messenger_messages WHERE id = 2 FOR UPDATE");
    std::size_t stale = 2;
    {
        std::jthread acknowledging{[&] { stale = transport.acknowledge(received); }};
        while (fixture.single("SELECT count(*) FROM pg_locks WHERE NOT granted") == "0") {
            std::this_thread::yield();
        }
        enemy->execute("SELECT 1 FROM messenger_messages WHERE id = 1 FOR UPDATE; ROLLBACK");
    }
    CHECK(stale == 0);
    CHECK(transport.messageCounts() == MessageCounts{});
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
