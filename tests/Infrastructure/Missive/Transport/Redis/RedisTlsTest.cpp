#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>
#include <tests/Infrastructure/Missive/Transport/Redis/TlsServer.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Redis/RedisConnectionLost.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/proxy/FaultyProxy.hpp>

#include <algorithm>
#include <chrono>

using namespace missive;
using namespace missive::test;

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct TlsRig : RedisRig {
    TlsRig() : RedisRig{TlsServer::shared().options()} {}
};

std::string failure(const RedisTransportOptions& options) {
    try {
        RedisConnection connection{options.address};
        connection.run(std::array<std::string_view, 1>{"PING"});
        return "none";
    } catch (const TransportError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE_TEMPLATE("the Redis transport keeps the contract over TLS" * doctest::skip(!TlsServer::canRun()), Fixture,
                   TlsRig) {
    transportContract<Fixture>();
}

TEST_CASE("a DSN with TLS reaches the server, and many big messages do" * doctest::skip(!TlsServer::canRun())) {
    TlsRig rig;
    RedisTransportFactory factory{rig.codec, rig.clock, rig.ids, rig.log};
    const auto transport = factory.create({"async",
                                           "rediss://localhost:" + std::to_string(TlsServer::shared().port) +
                                               "/big?ssl[cafile]=" + TlsServer::shared().certificate,
                                           {}});
    std::vector<Envelope> batch(50, Envelope::of(Note{1, std::string(50'000, 'x')}));
    transport.sender->send(batch);
    const auto received = transport.receiver->receive(100);
    REQUIRE(received.size() == batch.size());
    CHECK(received.back().message().as<Note>()->text.size() == 50'000);
    CHECK(transport.receiver->acknowledge(received) == 0);
}

TEST_CASE("a server that is not trusted is refused and so is one of another name" *
          doctest::skip(!TlsServer::canRun())) {
    const auto& server = TlsServer::shared();
    CHECK(failure(server.options()) == "none");
    auto untrusting = server.options();
    untrusting.address.tls->authorities.clear();
    CHECK(failure(untrusting).find("is not trusted, its certificate fails: self-signed") != std::string::npos);
    CHECK(failure(server.options("127.0.0.1")).find("fails: IP address mismatch") != std::string::npos);
    auto otherName = server.options();
    otherName.address.tls->peerName = "redis.example.org";
    CHECK(failure(otherName).find("fails: hostname mismatch") != std::string::npos);

    auto named = server.options("127.0.0.1");
    named.address.tls->peerName = "localhost";
    CHECK(failure(named) == "none");
    auto nameless = server.options("127.0.0.1");
    nameless.address.tls->verifyPeerName = false;
    CHECK(failure(nameless) == "none");
    nameless.address.tls->authorities.clear();
    CHECK(failure(nameless).find("self-signed") != std::string::npos);
    nameless.address.tls->verifyPeer = false;
    CHECK(failure(nameless) == "none");
}

TEST_CASE("a server may ask for a certificate of ours" * doctest::skip(!TlsServer::canRun())) {
    auto& server = TlsServer::shared();
    auto options = server.options();
    const auto asking = [&](std::string_view who) {
        RedisConnection bare{addressOf(server.server)};
        bare.run(std::array<std::string_view, 4>{"CONFIG", "SET", "tls-auth-clients", who});
    };
    asking("yes");
    CHECK(failure(options).ends_with(", and the server asked for a certificate, the option \"ssl[local_cert]\"."));
    options.address.tls->certificate = server.certificate;
    options.address.tls->key = server.key;
    CHECK(failure(options) == "none");
    asking("optional");
    options.address.tls->key = server.directory.file("none.pem");
    CHECK(failure(options) == "The file \"" + server.directory.file("none.pem") +
                                  "\" of the option \"ssl[local_pk]\" holds no key of the certificate that opens with "
                                  "\"ssl[passphrase]\".");
    options.address.tls->authorities = server.key;
    CHECK(failure(options) == "The file \"" + server.key + "\" of the option \"ssl[cafile]\" holds no certificates.");
}

TEST_CASE("what does not speak TLS is given up in time" * doctest::skip(!TlsServer::canRun())) {
    auto options = TlsServer::shared().options();
    options.address.connectTimeout = milliseconds{300};
    options.address.port = TlsServer::shared().server.port();
    CHECK(failure(options).find("does not begin TLS: ") != std::string::npos);
    FaultyProxy silent{TlsServer::shared().port};
    silent.suffer(ProxyFault::BlackHole);
    options.address.port = silent.port();
    const auto started = steady_clock::now();
    CHECK(failure(options).ends_with("does not begin TLS: the time is over."));
    CHECK(steady_clock::now() - started < std::chrono::seconds{5});
}

TEST_CASE("a worker over TLS finds a server that was away again and is woken as before" *
          doctest::skip(!TlsServer::canRun())) {
    TlsServer own;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    RecordingLog log;
    const auto options = own.options();
    RedisTransport transport{
        options, std::make_shared<RedisConnectionPool>(options.address, redisScripts(), clock, log), codec, clock, ids,
        log};
    sendNote(transport, 1);
    CHECK(numbersOf(transport.receive(10)) == std::vector<int>{1});
    quieten(transport);
    own.server.kill();
    CHECK(isReadable(transport.descriptor(), 2000));
    transport.drain();
    clock.advance(std::chrono::seconds{2});
    CHECK_THROWS_AS(transport.receive(10), RedisConnectionLost);
    own.server.start();
    clock.advance(std::chrono::seconds{2});
    CHECK(numbersOf(transport.page({}, 10).messages) == std::vector<int>{1});
    quieten(transport);
    sendNote(transport, 2);
    CHECK(isReadable(transport.descriptor(), 2000));
    CHECK(numbersOf(transport.receive(10)) == std::vector<int>{2});
}

TEST_CASE("a worker over TLS is not held up by an answer that comes in drops" * doctest::skip(!TlsServer::canRun())) {
    TlsRig rig;
    FaultyProxy proxy{TlsServer::shared().port};
    auto options = rig.options;
    options.address.port = proxy.port();
    RedisTransport waiting{
        options,   std::make_shared<RedisConnectionPool>(options.address, redisScripts(), rig.clock, rig.log),
        rig.codec, rig.clock,
        rig.ids,   rig.log};
    CHECK(waiting.receive(10).empty());
    quieten(waiting);

    proxy.suffer(ProxyFault::Slow);
    auto envelope = Envelope::of(Note{1, std::string(3000, 'x')});
    rig.first.send(std::span{&envelope, 1});
    milliseconds longest{0};
    int drained = 0;
    while (isReadable(waiting.descriptor(), 1000)) {
        const auto started = steady_clock::now();
        waiting.drain();
        longest = std::max(longest, std::chrono::duration_cast<milliseconds>(steady_clock::now() - started));
        ++drained;
    }
    proxy.suffer(ProxyFault::None);
    CHECK(drained > 10);
    CHECK(longest < milliseconds{100});
    CHECK(waiting.receive(10).size() == 1);
}
