#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresRig.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresWakeSource.hpp>
#include <tests/contract/TransportContract.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <thread>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

/// What the action throws while this process can open no more files; caught as a type only when it can again, for the
/// checks of a sanitized build open some.
template <class Action> std::exception_ptr errorWithoutDescriptors(Action action) {
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    const int next = dup(STDERR_FILENO);
    close(next);
    const rlimit none{static_cast<rlim_t>(next), before.rlim_max};
    setrlimit(RLIMIT_NOFILE, &none);
    std::exception_ptr error;
    try {
        action();
    } catch (...) {
        error = std::current_exception();
    }
    setrlimit(RLIMIT_NOFILE, &before);
    return error;
}

/// Two queues of one process, which share what listens.
struct TwoQueues : PostgresRig {
    TwoQueues() {
        high.setup();
        high.descriptor();
        low.descriptor();
    }

    static SqlTransportOptions queue(const std::string& name) {
        SqlTransportOptions options;
        options.queue = name;
        return options;
    }
    PostgresTransport listening(const std::string& name) {
        return {queue(name), pool, nullptr, listener, codec, clock, ids};
    }
    std::vector<Envelope> drainAndReceive(PostgresTransport& transport) const {
        transport.drain();
        return transport.receive(5);
    }

    std::shared_ptr<PostgresDatabase> pool = database();
    std::shared_ptr<PostgresListener> listener = std::make_shared<PostgresListener>(pool);
    PostgresTransport high = listening("high");
    PostgresTransport low = listening("low");
    PostgresTransport elsewhere = make(queue("low"));
};

} // namespace

TEST_CASE("all queues of a process share one connection that listens") {
    TwoQueues fixture;
    CHECK(fixture.single("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE "
                         "'LISTEN%'") == "1");
}

TEST_CASE("a worker wakes within milliseconds of a commit, for its own queue") {
    TwoQueues fixture;
    std::vector<milliseconds::rep> latencies;
    for (int i = 0; i < 21; ++i) {
        CHECK(fixture.drainAndReceive(fixture.high).empty());
        CHECK(fixture.drainAndReceive(fixture.low).empty());
        CHECK_FALSE(isReadable(fixture.low.descriptor(), 0));
        const auto sent = Steady::now();
        std::thread sending{[&] { sendNote(fixture.elsewhere, i); }};
        REQUIRE(isReadable(fixture.low.descriptor(), 2000));
        const auto received = fixture.drainAndReceive(fixture.low);
        latencies.push_back(std::chrono::duration_cast<milliseconds>(Steady::now() - sent).count());
        sending.join();
        REQUIRE(numbersOf(received) == std::vector<int>{i});
        fixture.low.acknowledge(received);
    }
    std::sort(latencies.begin(), latencies.end());
    MESSAGE("median from the beginning of the send to the message: " << latencies[latencies.size() / 2] << " ms");
    CHECK(latencies[latencies.size() / 2] <= 20);
}

TEST_CASE("what one source drains wakes the others") {
    TwoQueues fixture;
    fixture.drainAndReceive(fixture.high);
    fixture.drainAndReceive(fixture.low);
    sendNote(fixture.elsewhere, 1);
    REQUIRE(isReadable(fixture.high.descriptor(), 2000));
    fixture.high.drain();
    CHECK(isReadable(fixture.low.descriptor(), 0));
    CHECK(numbersOf(fixture.drainAndReceive(fixture.low)) == std::vector<int>{1});
}

TEST_CASE("while nothing is heard the database is left alone") {
    TwoQueues fixture;
    fixture.drainAndReceive(fixture.low);
    const auto hidden = fixture.connection();
    hidden->execute("SET session_replication_role TO replica");
    hidden->execute("INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) VALUES ('7 "
                    "unheard', '{\"type\":\"note\"}', 'low', '2026-01-02 03:04:04', '2026-01-02 03:04:04')");
    for (int i = 0; i < 50; ++i) {
        fixture.clock.advance(std::chrono::seconds{1});
        CHECK(fixture.drainAndReceive(fixture.low).empty());
    }
    fixture.clock.advance(std::chrono::seconds{10});
    CHECK(numbersOf(fixture.drainAndReceive(fixture.low)) == std::vector<int>{7});
}

TEST_CASE("a message that PHP writes wakes a worker, and PHP's workers hear of it too") {
    for (const bool tableIsThere : {false, true}) {
        TwoQueues fixture;
        if (tableIsThere) {
            fixture.connection()->execute("DROP TRIGGER notify_trigger ON messenger_messages; "
                                          "DROP FUNCTION notify_messenger_messages");
            fixture.high.setup();
        }
        CHECK(fixture.drainAndReceive(fixture.low).empty());
        CHECK_FALSE(isReadable(fixture.low.descriptor(), 0));
        fixture.connection()->execute("INSERT INTO messenger_messages (body, headers, queue_name, created_at, "
                                      "available_at) VALUES ('7 from PHP', "
                                      "'{\"type\":\"note\"}', 'low', '2026-01-02 03:04:04', '2026-01-02 03:04:04')");
        REQUIRE(isReadable(fixture.low.descriptor(), 2000));
        CHECK(numbersOf(fixture.drainAndReceive(fixture.low)) == std::vector<int>{7});
    }
}

TEST_CASE("a batch is told once, and neither a claim nor its renewal nor its end is told") {
    TwoQueues fixture;
    const auto listener = fixture.connection();
    listener->execute("LISTEN messenger_messages");
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2})};
    fixture.elsewhere.send(batch);
    auto received = fixture.elsewhere.receive(2);
    REQUIRE(received.size() == 2);
    fixture.elsewhere.keepalive(received);
    fixture.elsewhere.acknowledge(received);
    listener->execute("SELECT 1");
    CHECK(listener->nextNotification() == std::pair<std::string, std::string>{"messenger_messages", "low"});
    CHECK_FALSE(listener->nextNotification());
}

TEST_CASE("the trigger lies beside a table in a schema, under Symfony's names, and PHP's own is left alone") {
    PostgresRig rig;
    rig.connection()->execute("CREATE SCHEMA queues");
    SqlTransportOptions options;
    options.table = "queues.messages_2";
    auto transport = rig.make(options);
    transport.setup();
    CHECK(rig.single("SELECT count(*) FROM pg_trigger WHERE tgname = 'notify_trigger' AND tgfoid = "
                     "'queues.notify_messages_2'::regproc") == "1");
    rig.connection()->execute("DROP TRIGGER notify_trigger ON queues.messages_2; CREATE TRIGGER notify_trigger AFTER "
                              "INSERT OR UPDATE ON queues.messages_2 FOR EACH ROW EXECUTE PROCEDURE "
                              "queues.notify_messages_2()");
    transport.setup();
    CHECK(rig.single("SELECT tgqual IS NULL FROM pg_trigger WHERE tgname = 'notify_trigger'") == "true");
}

TEST_CASE("without use_notify the table gets no trigger") {
    PostgresRig rig;
    SqlTransportOptions options;
    options.useNotify = false;
    rig.make(options).setup();
    CHECK(rig.single("SELECT count(*) FROM pg_trigger WHERE tgname = 'notify_trigger'") == "0");
}

TEST_CASE("a delayed message wakes a worker when it is due") {
    TwoQueues fixture;
    sendNote(fixture.elsewhere, 1, DelayStamp{milliseconds{1000}});
    REQUIRE(isReadable(fixture.low.descriptor(), 2000));
    CHECK(fixture.drainAndReceive(fixture.low).empty());
    CHECK_FALSE(isReadable(fixture.low.descriptor(), 300));
    CHECK(isReadable(fixture.low.descriptor(), 3000));
    fixture.clock.advance(milliseconds{1001});
    CHECK(numbersOf(fixture.drainAndReceive(fixture.low)) == std::vector<int>{1});
}

TEST_CASE("a released message and a claim that runs out come to a worker that has listened in vain") {
    TwoQueues fixture;
    sendNote(fixture.elsewhere, 1);
    sendNote(fixture.elsewhere, 2);
    const auto held = fixture.elsewhere.receive(1);
    const auto lost = fixture.elsewhere.receive(1);
    CHECK(fixture.drainAndReceive(fixture.low).empty());
    fixture.elsewhere.release(held);
    REQUIRE(isReadable(fixture.low.descriptor(), 2000));
    CHECK(numbersOf(fixture.drainAndReceive(fixture.low)) == std::vector<int>{1});
    fixture.drainAndReceive(fixture.low);
    fixture.clock.advance(fixture.low.lease() + std::chrono::seconds{2});
    CHECK(fixture.drainAndReceive(fixture.low).size() == 1);
}

TEST_CASE("a listener that could not listen at first hears the next who asks") {
    PostgresRig rig;
    auto sender = rig.make();
    sender.setup();
    const auto listener = std::make_shared<PostgresListener>(rig.database());
    PostgresWakeSource impossible{listener, "", "default"};
    CHECK_THROWS_AS(impossible.descriptor(), PostgresError);
    CHECK_FALSE(listener->listens());
    PostgresWakeSource source{listener, "messenger_messages", "default"};
    const int descriptor = source.descriptor();
    CHECK(listener->listens());
    source.drain();
    REQUIRE_FALSE(isReadable(descriptor, 0));
    sendNote(sender, 1);
    CHECK(isReadable(descriptor, 2000));
}

TEST_CASE("without descriptors there is an error instead of a deaf worker") {
    PostgresRig rig;
    const auto pool = rig.database();
    const auto listener = std::make_shared<PostgresListener>(pool);
    for (const auto& error : {errorWithoutDescriptors([&] { PostgresListener{pool}; }), errorWithoutDescriptors([&] {
                                  PostgresWakeSource{listener, "messenger_messages", "default"};
                              })}) {
        REQUIRE(error != nullptr);
        CHECK_THROWS_WITH_AS(std::rethrow_exception(error), doctest::Contains("raise the limit of open files"),
                             TransportError);
    }
}

TEST_CASE("a listener that lost its server hears again when it is back") {
    PostgresServer server;
    PostgresRig rig;
    rig.address = PostgresAddress::of(Dsn::parse(server.newDatabase()), {});
    auto worker = rig.make();
    auto sender = rig.make();
    worker.setup();
    worker.descriptor();
    worker.drain();
    CHECK(worker.receive(1).empty());
    server.stop();
    REQUIRE(isReadable(worker.descriptor(), 2000));
    worker.drain();
    server.start();
    CHECK(worker.receive(1).empty());
    const auto deadline = Steady::now() + std::chrono::seconds{10};
    bool heard = false;
    for (int i = 1; !heard && Steady::now() < deadline; ++i) {
        while (isReadable(worker.descriptor(), 1100)) {
            worker.drain();
        }
        sendNote(sender, i);
        heard = isReadable(worker.descriptor(), 100);
    }
    CHECK(heard);
}
