#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>

#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Domain/Missive/Uuid.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace missive;
using namespace missive::test;
using missive::test::OrderPlaced;

namespace {

struct Reader {
    MessageTypes types;
    JsonMessageCodec codec{types};

    Reader() { types.registerMessage<OrderPlaced>("shop.order_placed"); }

    static EncodedMessage
    foreign(std::string body = R"({"orderId": 42, "customer": "Zoë", "total": 20, "lines": []})") {
        return {std::move(body), {{"type", "shop.order_placed"}}};
    }

    static EncodedMessage named(std::string id) {
        auto message = foreign();
        message.headers.emplace_back("X-Missive-Message-Id", std::move(id));
        return message;
    }

    std::string identityOf(EncodedMessage message,
                           const MessagePlace& at = {"redis://a:6379/0/messages", "1-0"}) const {
        const auto envelope = decodeIdentified(codec, std::move(message), at);
        CHECK(envelope.all<MessageIdStamp>().size() == 1);
        return envelope.last<MessageIdStamp>()->id;
    }
};

} // namespace

TEST_CASE("a foreign message has the same identity at every delivery") {
    const Reader reader;
    const auto id = reader.identityOf(Reader::foreign());
    CHECK(id == reader.identityOf(Reader::foreign()));
    CHECK(Uuid::parse(id).has_value());
}

TEST_CASE(
    "foreign messages that share an identifier in different places, or with another type or body, are different") {
    const Reader reader;
    const auto id = reader.identityOf(Reader::foreign());
    CHECK(id != reader.identityOf(Reader::foreign(), {"redis://a:6379/1/messages", "1-0"}));
    CHECK(id != reader.identityOf(Reader::foreign(), {"redis://a:6379/0/messages", "1-1"}));
    CHECK(id != reader.identityOf(Reader::foreign(R"({"orderId": 43})")));
    auto other = Reader::foreign();
    other.headers.front().second = "shop.order_paid";
    CHECK(id != reader.identityOf(other));
    CHECK(reader.identityOf(Reader::foreign(), {"ab", "c"}) != reader.identityOf(Reader::foreign(), {"a", "bc"}));
}

TEST_CASE("an identity that came with the message is kept, wherever it lies") {
    const Reader reader;
    const auto message = Reader::named("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f");
    CHECK(reader.identityOf(message) == "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f");
    CHECK(reader.identityOf(message, {"elsewhere", "9"}) == "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f");
}

TEST_CASE("an identity that no table holds is replaced by its digest, the same wherever the message lies") {
    const Reader reader;
    for (const auto& id : {std::string{"a\0b", 3}, std::string{"\xff\xfe"}, std::string(9000, 'x'), std::string{"a b"},
                           std::string{"é"}}) {
        const auto digest = reader.identityOf(Reader::named(id));
        CHECK(Uuid::parse(digest).has_value());
        CHECK(digest == reader.identityOf(Reader::named(id), {"elsewhere", "9"}));
        CHECK(digest != reader.identityOf(Reader::named(id + "2")));
    }
}

TEST_CASE("an empty identity is none") {
    const Reader reader;
    CHECK(reader.identityOf(Reader::named("")) == reader.identityOf(Reader::foreign()));
}

TEST_CASE("bytes that cannot be decoded have an identity too") {
    const Reader reader;
    const auto id = reader.identityOf({"{", {}});
    CHECK(Uuid::parse(id).has_value());
    CHECK(id == reader.identityOf({"{", {}}));
    auto envelope = Envelope::of(UndecodableMessage{{"raw", {}}, "no JSON"});
    identify(envelope, "raw", {"here", "1"});
    const auto first = envelope.last<MessageIdStamp>()->id;
    identify(envelope, "other", {"there", "2"});
    CHECK(envelope.last<MessageIdStamp>()->id == first);
}
