#include <tests/Infrastructure/Missive/Codec/GoldenFile.hpp>
#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;
using missive::test::aRecordedOrder;
using missive::test::goldenFile;
using missive::test::OrderPlaced;

namespace {

struct Recording {
    MessageTypes types;
    JsonMessageCodec codec{types};

    Recording() {
        types.registerMessage<OrderPlaced>("shop.order_placed");
        types.mapName("shop.order_placed", "App\\Message\\OrderPlaced");
    }

    static EncodedMessage named(const std::string& name) {
        return {goldenFile(name + ".body"), decodeHeaders(goldenFile(name + ".headers.json"))};
    }
};

// As stored in a transport: the recorded JSON object of the headers, compact.
std::string recordedHeaders(const std::string& name) {
    const auto value = goldenFile(name + ".redis_stream_value");
    const auto start = value.find("\"headers\":") + 10;
    return value.substr(start, value.rfind("}\"") - start);
}

} // namespace

TEST_CASE_FIXTURE(Recording, "the recorded message of each Symfony version is understood") {
    for (const char* name : {"54_json_small", "54_json_full", "81_json_small", "81_json_full"}) {
        CAPTURE(name);
        const auto envelope = codec.decode(named(name));
        REQUIRE(envelope.message().as<OrderPlaced>() != nullptr);
        CHECK(*envelope.message().as<OrderPlaced>() == aRecordedOrder());
        CHECK(envelope.last<BusNameStamp>()->busName == "messenger.bus.default");
    }
}

TEST_CASE_FIXTURE(Recording, "the recorded stamps of each Symfony version are understood") {
    using namespace std::chrono;
    for (const char* name : {"54_json_full", "81_json_full"}) {
        CAPTURE(name);
        const auto envelope = codec.decode(named(name));
        CHECK(envelope.last<DelayStamp>()->delay == 1s);
        CHECK(envelope.last<RedeliveryStamp>()->retryCount == 2);
        CHECK(envelope.last<ErrorDetailsStamp>()->exceptionClass == "DomainException");
        CHECK(std::get<std::int64_t>(envelope.last<ErrorDetailsStamp>()->exceptionCode) == 7);
        CHECK(envelope.last<ErrorDetailsStamp>()->exceptionMessage == "stock exhausted");
        CHECK(envelope.last<ErrorDetailsStamp>()->flattenException == "null");
        CHECK(envelope.last<SentToFailureTransportStamp>()->originalReceiverName == "async");
        CHECK(envelope.last<TransportMessageIdStamp>()->id == "1795219634250-0");
        CHECK(envelope.last<HandledStamp>()->handlerName == "App\\Handler\\A::__invoke");
    }
    const auto older = codec.decode(named("54_json_full"));
    CHECK(older.last<RedeliveryStamp>()->redeliveredAt == sys_days{year{2026} / 11 / 20} + 10h);
}

TEST_CASE_FIXTURE(Recording, "a message of Symfony 8.1 is written back byte for byte") {
    for (const char* name : {"81_json_small", "81_json_full"}) {
        CAPTURE(name);
        const auto recorded = named(name);
        CHECK(codec.encode(codec.decode(recorded)) == recorded);
        const auto stored = codec.encode(codec.decode(recorded).without<DelayStamp>());
        CHECK(encodeHeaders(stored.headers) == recordedHeaders(name));
    }
}

TEST_CASE_FIXTURE(Recording, "an equal message made here has the recorded bytes") {
    const auto encoded = codec.encode(Envelope::of(aRecordedOrder()).with(BusNameStamp{"messenger.bus.default"}));
    CHECK(encoded == named("81_json_small"));
    CHECK(encoded == named("54_json_small"));
}

TEST_CASE_FIXTURE(Recording, "the stamps of Symfony 5.4 are written as 8.1 writes them") {
    const auto encoded = codec.encode(codec.decode(named("54_json_full")));
    CHECK(encoded.body == named("54_json_full").body);
    const std::string prefix = "X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\";
    CHECK(*encoded.header(prefix + "RedeliveryStamp") ==
          R"([{"retryCount":2,"redeliveredAt":"2026-11-20T10:00:00+00:00"}])");
    CHECK(*encoded.header(prefix + "HandledStamp") == R"([{"result":null,"handlerName":"App\\Handler\\A::__invoke"}])");
}
