#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/Note.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

using Options = std::map<std::string, std::string>;

struct Fixture {
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    RecordingLog log;
    RedisTransportFactory factory{codec, clock, ids, log};

    Transport create(const std::string& dsn, Options options = {}) {
        return factory.create({"async", dsn, std::move(options)});
    }
    void sendThrough(const std::string& dsn, Options options = {}) {
        auto envelope = Envelope::of(Note{1});
        create(dsn, std::move(options)).sender->send(std::span{&envelope, 1});
    }
};

RedisTransportOptions read(const std::string& dsn, Options options = {}) {
    return RedisTransportOptions::read({"async", dsn, std::move(options)}, Dsn::parse(dsn));
}

std::string refusal(const std::string& dsn, Options options = {}) {
    try {
        read(dsn, std::move(options));
        return "none";
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("the factory takes Redis' and Valkey's schemes and nothing is connected yet") {
    Fixture fixture;
    for (const char* dsn : {"redis://localhost", "rediss://localhost", "valkey://localhost", "valkeys://localhost"}) {
        CHECK(fixture.factory.supports(dsn));
    }
    CHECK_FALSE(fixture.factory.supports("sqlite:///redis"));
    CHECK_FALSE(fixture.factory.supports("redis"));
    const auto transport = fixture.create("valkey://127.0.0.1:1/orders");
    CHECK(transport.name == "async");
    CHECK_FALSE(transport.sharesTransaction);
    CHECK(transport.power<Listable>() != nullptr);
    CHECK(transport.power<Keepalive>()->lease() == std::chrono::seconds{60});
}

TEST_CASE("a DSN tells server, stream, group and consumer") {
    const auto bare = read("redis://");
    CHECK(bare.address == RedisAddress{});
    CHECK(bare.stream == "messages");
    CHECK(bare.group == "symfony");
    CHECK(bare.consumer.empty());
    CHECK(bare.deleteAfterAck);
    const auto full = read("redis://ann:pw@example.org:7000/orders/billing/worker-1/?dbindex=3");
    CHECK(full.address.text() == "example.org:7000");
    CHECK(full.address.user == "ann");
    CHECK(full.address.password == "pw");
    CHECK(full.address.database == 3);
    CHECK(full.stream == "orders");
    CHECK(full.group == "billing");
    CHECK(full.consumer == "worker-1");
    CHECK(read("redis://secret@h").address.password == "secret");
    CHECK(read("redis://secret@h").address.user.empty());
    const auto socket = read("redis://pw@/run/redis.sock?stream=orders");
    CHECK(socket.address.text() == "/run/redis.sock");
    CHECK(socket.address.password == "pw");
    CHECK(socket.stream == "orders");
}

TEST_CASE("the path wins over the query and the query over the options, but auth over the user") {
    const auto options =
        read("redis://user:pw@h/fromPath?stream=fromQuery&group=fromQuery",
             {{"group", "fromOptions"}, {"consumer", "fromOptions"}, {"auth[0]", "ann"}, {"auth[1]", "x"}});
    CHECK(options.stream == "fromPath");
    CHECK(options.group == "fromQuery");
    CHECK(options.consumer == "fromOptions");
    CHECK(options.address.user == "ann");
    CHECK(options.address.password == "x");
    CHECK(read("redis://old@h?auth=new").address.password == "new");
    CHECK(read("redis://old@h", {{"auth", ""}}).address.password == "old");
}

TEST_CASE("every option of Symfony is understood, without effect or refused with a reason") {
    const auto options = read(
        "redis://h?auto_setup=false&delete_after_ack=0&delete_after_reject=1&stream_max_entries=10&claim_interval=500"
        "&redeliver_timeout=2.5&timeout=0.5&read_timeout=3&lazy=1&persistent_id=x&retry_interval=5&serializer=0"
        "&host=ignored&port=1&tls=false&cluster=0&ssl=");
    CHECK_FALSE(options.autoSetup);
    CHECK_FALSE(options.deleteAfterAck);
    CHECK(options.maxEntries == 10);
    CHECK(options.claimInterval == std::chrono::milliseconds{500});
    CHECK(options.lease == std::chrono::milliseconds{2500});
    CHECK(options.foreignLease == options.lease);
    CHECK(options.address.connectTimeout == std::chrono::milliseconds{500});
    CHECK(options.address.replyTimeout == std::chrono::seconds{3});
    CHECK(read("redis://h?timeout=0&read_timeout=0.0").address == read("redis://h").address);
    CHECK(read("redis://h", {{"timeout", "0.0"}, {"read_timeout", "0"}}).address == read("redis://h").address);
    CHECK(read("redis:?host=h&port=7").address.text() == "h:7");
    const auto begin = [](const std::string& text) { return "Transport \"async\": " + text; };
    CHECK(refusal("redis://a,b").starts_with(begin("a cluster of several hosts is not supported")));
    CHECK(refusal("redis:?host[a:1]&sentinel_master=m").starts_with(begin("the option \"host\" is not supported")));
    CHECK(refusal("redis://h?sentinel=m").starts_with(begin("the option \"sentinel\" is not supported")));
    CHECK(refusal("redis://h?cluster=1") == begin("the option \"cluster\" is not supported; remove it."));
    CHECK(refusal("redis://h?serializer=2").starts_with(begin("the option \"serializer\" must be 0 or 1")));
    CHECK(refusal("redis://h?stream=") == begin("the option \"stream\" must not be empty."));
    CHECK(refusal("redis://h?dbindex=x") ==
          begin("the option \"dbindex\" must be a whole number from 0 to 1000000, not \"x\"."));
    CHECK(refusal("redis://h?lazy=maybe") == begin("the option \"lazy\" must be true or false, not \"maybe\"."));
    CHECK(refusal("redis://h?redeliver_timeout=0").starts_with(begin("the option \"redeliver_timeout\" must be")));
    CHECK(refusal("redis://h/a/b/c/d").ends_with("has more in its path than /stream/group/consumer."));
    CHECK(refusal("redis://h?sream=x") == begin("unknown option \"sream\"; did you mean \"stream\"?"));
    CHECK(
        refusal("redis://h?colour=x").starts_with(begin("unknown option \"colour\"; allowed are auth, auto_setup, ")));
}

TEST_CASE("a server is reached through its socket and with its password") {
    RedisServer server{{"--requirepass", "s3cret", "--appendfsync", "no"}};
    Fixture fixture;
    fixture.sendThrough("redis://s3cret@" + server.address() + "/one");
    fixture.sendThrough("redis://default:s3cret@" + server.address() + "/one");
    fixture.sendThrough("redis:///" + server.socket().substr(1) + "?stream=one", {{"auth", "s3cret"}});
    auto receiver = fixture.create("redis://s3cret@" + server.address() + "/one").receiver;
    CHECK(receiver->receive(10).size() == 3);
    try {
        fixture.sendThrough("redis://wrong@" + server.address());
        FAIL("the wrong password was taken");
    } catch (const TransportError& error) {
        CHECK(std::string{error.what()}.starts_with("Redis at " + server.address() + " refuses: "));
        CHECK(std::string{error.what()}.find("wrong@") == std::string::npos);
    }
}

TEST_CASE("databases of one server are apart") {
    RedisServer server;
    Fixture fixture;
    fixture.sendThrough("redis://" + server.address() + "/one?dbindex=2");
    CHECK(fixture.create("redis://" + server.address() + "/one").receiver->receive(1).empty());
    CHECK(fixture.create("redis://" + server.address() + "/one?dbindex=2").receiver->receive(1).size() == 1);
    CHECK(fixture.log.records().empty());
}

TEST_CASE("the log is warned once of a server that would lose messages") {
    RedisServer server{{"--appendonly", "no", "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru"}};
    Fixture fixture;
    fixture.sendThrough("redis://" + server.address() + "/one");
    fixture.sendThrough("redis://" + server.address() + "/two");
    const auto records = fixture.log.records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].level == LogLevel::Warning);
    CHECK(records[0].text.find("keeps no append-only file") != std::string::npos);
    CHECK(records[1].text.find("maxmemory-policy allkeys-lru") != std::string::npos);
}
