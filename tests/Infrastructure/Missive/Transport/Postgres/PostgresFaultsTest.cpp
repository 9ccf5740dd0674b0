#include <tests/Infrastructure/Missive/Transport/Postgres/OwnDatabase.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/support/proxy/FaultyProxy.hpp>

#include <atomic>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

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

TEST_CASE("a message whose commit is not confirmed may have been stored, and says so") {
    PostgresRig rig;
    auto direct = rig.make();
    direct.setup();
    FaultyProxy network{PostgresServer::shared().port()};
    rig.address = PostgresAddress::of(Dsn::parse("postgresql://missive@127.0.0.1:" + std::to_string(network.port()) +
                                                 rig.url.substr(rig.url.rfind('/'))),
                                      {});
    auto behind = rig.make();
    sendNote(behind, 1);
    network.suffer(ProxyFault::DropReplies);
    bool isInDoubt = false;
    {
        std::jthread sending{[&] {
            try {
                sendNote(behind, 2);
            } catch (const OutcomeUnknown&) {
                isInDoubt = true;
            }
        }};
        while (direct.messageCounts().ready < 2) {
            std::this_thread::yield();
        }
        network.cut();
    }
    CHECK(isInDoubt);
    CHECK(numbersOf(direct.receive(10)) == std::vector<int>{1, 2});
}

TEST_CASE("messages are sent, claimed, renewed and settled whatever the server's default isolation") {
    constexpr int threads = 6;
    constexpr int each = 60;
    for (const auto* isolation : {"serializable", "repeatable read"}) {
        for (const bool sessionIsKept : {true, false}) {
            CAPTURE(isolation);
            CAPTURE(sessionIsKept);
            PostgresRig rig;
            rig.setDefault("default_transaction_isolation", isolation);
            SqlTransportOptions options;
            options.useNotify = sessionIsKept;
            auto transport = rig.make(options);
            transport.setup();
            std::atomic<int> handled{0};
            std::atomic<int> errors{0};
            std::atomic<std::size_t> stale{0};
            std::vector<std::jthread> workers;
            for (int t = 0; t < threads; ++t) {
                workers.emplace_back([&] {
                    try {
                        for (int i = 0; i < each; ++i) {
                            sendNote(transport, i);
                        }
                        while (handled < threads * each && errors == 0) {
                            const auto received = transport.receive(3);
                            transport.keepalive(received);
                            transport.messageCounts();
                            stale += transport.acknowledge(received);
                            handled += static_cast<int>(received.size());
                        }
                    } catch (const PostgresError&) {
                        ++errors;
                    }
                });
            }
            workers.clear();
            CHECK(errors == 0);
            CHECK(handled == threads * each);
            CHECK(stale == 0);
        }
    }
}
