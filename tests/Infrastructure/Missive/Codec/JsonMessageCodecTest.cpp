#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/OriginalBodyStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using namespace missive::test;
using missive::test::aRecordedOrder;
using missive::test::OrderPlaced;

namespace {

struct Unregistered {};

struct Refusing {
    std::string sku;
};

struct Codec {
    MessageTypes types;
    JsonMessageCodec codec{types};

    Codec() { types.registerMessage<OrderPlaced>("shop.order_placed"); }

    // In another spelling than ours.
    EncodedMessage foreign() const {
        return {R"({ "orderId": 42, "customer": "Zoë", "total": 20, "lines": [], "more": 1 })",
                {{"type", "shop.order_placed"}, {"Content-Type", "application/json"}}};
    }

    std::string reasonOf(EncodedMessage message) const {
        const auto original = message;
        const auto envelope = codec.decode(std::move(message));
        const auto* undecodable = envelope.message().as<UndecodableMessage>();
        REQUIRE(undecodable != nullptr);
        CHECK(undecodable->original == original);
        CHECK(codec.encode(envelope) == original);
        return undecodable->reason;
    }
};

const std::string symfony = "X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\";

} // namespace

TEST_CASE_FIXTURE(Codec, "headers stand in Symfony's order with the handlers that succeeded last") {
    const auto encoded = codec.encode(Envelope::of(aRecordedOrder())
                                          .with(BusNameStamp{"events"})
                                          .with(HandledStamp{"one"})
                                          .with(MessageIdStamp{"018f"})
                                          .with(DelayStamp{std::chrono::milliseconds{10}})
                                          .with(HandledStamp{"two"})
                                          .with(DelayStamp{std::chrono::milliseconds{20}})
                                          .with(ParkedStamp{})
                                          .with(FailureStamp{2, {"three"}}));
    const std::vector<std::pair<std::string, std::string>> expected{
        {"type", "shop.order_placed"},
        {symfony + "BusNameStamp", R"([{"busName":"events"}])"},
        {"X-Missive-Message-Id", "018f"},
        {symfony + "DelayStamp", R"([{"delay":10},{"delay":20}])"},
        {"X-Missive-Parked", "1"},
        {"X-Missive-Failure", R"([{"retries":2,"handlerNames":["three"]}])"},
        {symfony + "HandledStamp", R"([{"result":null,"handlerName":"one"},{"result":null,"handlerName":"two"}])"},
        {"Content-Type", "application/json"}};
    CHECK(encoded.headers == expected);
}

TEST_CASE_FIXTURE(Codec, "stamps of the process itself are not sent") {
    const auto encoded = codec.encode(Envelope::of(aRecordedOrder())
                                          .with(ReceivedStamp{"async"})
                                          .with(SentStamp{"async"})
                                          .with(ConsumedByWorkerStamp{})
                                          .with(DeliveryStamp{"token", 1})
                                          .with(OriginalBodyStamp{"stale"})
                                          .with(Refusing{"an application's own"}));
    CHECK(encoded.headers.size() == 2);
    CHECK(encoded.body.find("orderId") != std::string::npos);
}

TEST_CASE_FIXTURE(Codec, "a message without a wire name is refused with a remedy") {
    CHECK_THROWS_AS(codec.encode(Envelope::of(Unregistered{})), std::logic_error);
}

TEST_CASE_FIXTURE(Codec, "a retry sends the bytes that came") {
    const auto received = codec.decode(foreign());
    REQUIRE(received.message().as<OrderPlaced>() != nullptr);
    const auto retried = codec.encode(received.owned().with(RedeliveryStamp{1, TimePoint{}}));
    CHECK(retried.body == foreign().body);
}

TEST_CASE_FIXTURE(Codec, "another message in the same envelope is sent with a body of its own") {
    const auto other = codec.decode(foreign()).around(AnyMessage::own(aRecordedOrder()));
    CHECK(codec.encode(other).body.find("O'Neil") != std::string::npos);
}

TEST_CASE_FIXTURE(Codec, "unknown headers and stamps survive byte for byte and in place") {
    auto message = foreign();
    message.headers.insert(message.headers.begin() + 1,
                           {{"X-Message-Stamp-App\\Stamp\\Tenant", "[ {\"tenant\" : \"a/b\"} ]"},
                            {symfony + "BusNameStamp", R"([{"busName":"events"}])"},
                            {symfony + "SerializerStamp", R"([{"context":{"groups":["x"]}}])"},
                            {"x-death", "not json"}});
    CHECK(codec.encode(codec.decode(message)) == message);
}

TEST_CASE_FIXTURE(Codec, "what cannot be decoded keeps its bytes and says why") {
    auto message = foreign();
    message.body.clear();
    CHECK(reasonOf(message) == "The message has no body.");

    message = foreign();
    message.headers.clear();
    CHECK(reasonOf(message) == "The message has no header \"type\".");

    message = foreign();
    message.headers[0].second = "App\\Unknown";
    CHECK(reasonOf(message).find("No message is registered as \"App\\Unknown\"") == 0);

    message = foreign();
    message.body = R"({"orderId":"x"})";
    CHECK(reasonOf(message) ==
          "The body of \"shop.order_placed\" cannot be read. The field \"orderId\" must be a whole "
          "number, but is the string \"x\".");

    for (const std::string& body :
         {std::string{"{"}, std::string{"\xff"}, std::string(4, '\0'), std::string(100000, '[')}) {
        message.body = body;
        CHECK(reasonOf(message).find("The body of \"shop.order_placed\" cannot be read.") == 0);
    }

    for (const char* value : {"", "{}", "[1]", "[{\"delay\":\"x\"}]", "[{\"delay\":1}", "[{}]"}) {
        message = foreign();
        message.headers.emplace_back(symfony + "DelayStamp", value);
        CHECK(reasonOf(message).find("The header \"" + symfony + "DelayStamp\" cannot be read.") == 0);
    }
}

TEST_CASE_FIXTURE(Codec, "the stamps of an undecodable message are known, can be added and can be removed") {
    auto message = foreign();
    message.body = "{";
    const std::string redelivery =
        R"([{"retryCount":1,"exceptionMessage":null,"redeliveredAt":"2026-11-20T10:00:00+00:00"}])";
    message.headers.insert(message.headers.begin() + 1,
                           {{symfony + "RedeliveryStamp", redelivery}, {"X-Missive-Parked", "1"}, {"x-death", "kept"}});
    const auto envelope = codec.decode(message);
    REQUIRE(envelope.last<RedeliveryStamp>() != nullptr);
    CHECK(envelope.last<RedeliveryStamp>()->retryCount == 1);

    const auto failed = codec.encode(envelope.without<ParkedStamp>()
                                         .with(MessageIdStamp{"id"})
                                         .with(ErrorDetailsStamp{"E", std::int64_t{0}, "no"})
                                         .with(SentToFailureTransportStamp{"async"}));
    CHECK(failed.body == "{");
    const std::vector<std::pair<std::string, std::string>> expected{
        {"type", "shop.order_placed"},
        {symfony + "RedeliveryStamp", redelivery},
        {"x-death", "kept"},
        {"X-Missive-Message-Id", "id"},
        {symfony + "ErrorDetailsStamp",
         R"([{"exceptionClass":"E","exceptionCode":0,"exceptionMessage":"no","flattenException":null}])"},
        {symfony + "SentToFailureTransportStamp", R"([{"originalReceiverName":"async"}])"},
        {"Content-Type", "application/json"}};
    CHECK(failed.headers == expected);

    const auto again = codec.encode(envelope.with(RedeliveryStamp{2, TimePoint{}}));
    CHECK(again.header(symfony + "RedeliveryStamp")->find(R"({"retryCount":2,)") != std::string::npos);
}

TEST_CASE_FIXTURE(Codec,
                  "an unreadable stamp is kept beside the one that takes its place and the message stays undecodable") {
    auto message = foreign();
    message.headers.emplace_back(symfony + "RedeliveryStamp", "broken");
    const auto failed = codec.encode(codec.decode(message).with(RedeliveryStamp{0, TimePoint{}}));
    CHECK(*failed.header("X-Missive-Unreadable-" + symfony + "RedeliveryStamp") == "broken");
    const auto envelope = codec.decode(failed);
    REQUIRE(envelope.message().as<UndecodableMessage>() != nullptr);
    CHECK(envelope.message().as<UndecodableMessage>()->reason ==
          "The header \"" + symfony + "RedeliveryStamp\" could not be read when the message came.");
    CHECK(envelope.last<RedeliveryStamp>()->retryCount == 0);
    CHECK(codec.encode(envelope) == failed);
}
