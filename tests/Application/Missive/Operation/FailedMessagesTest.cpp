#include <Application/Missive/Operation/FailedMessages.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/Note.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/ShortNames.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

struct Failures {
    FakeClock clock;
    ShortNames names;
    NoteCodec codec;
    FailedMessageReader reader{names, codec, [](std::string_view text) { return "redacted " + std::string{text}; }};
    std::shared_ptr<InMemoryTransport> memory = std::make_shared<InMemoryTransport>(nullptr, clock);
    Transport transport{"failed", memory, memory};
    FailedMessages messages{transport, reader, "listing"};

    void send(Envelope envelope) { memory->send({&envelope, 1}); }
};

} // namespace

TEST_CASE("failed messages are listed, oldest first, one class counts up to the wanted number") {
    Failures failures;
    failures.send(Envelope::of(Note{1}));
    failures.send(Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    failures.send(Envelope::of(Note{3}).with(DelayStamp{std::chrono::hours{1}}));
    failures.send(Envelope::of(Note{4}));
    using Ids = std::vector<std::string>;
    const auto note = failures.reader.name(Envelope::of(Note{1}));
    CHECK(failures.messages.ids({}) == Ids{"1", "2", "3", "4"});
    CHECK(failures.messages.ids({.most = 2}) == Ids{"1", "2"});
    CHECK(failures.messages.ids({.className = note}) == Ids{"1", "3", "4"});
    CHECK(failures.messages.ids({2, note}) == Ids{"1", "3"});
    const auto listed = failures.messages.list({});
    REQUIRE(listed.size() == 4);
    CHECK(listed[1].undecodable == "it has no type");
    CHECK_FALSE(listed[0].body);
    const auto classes = failures.messages.countByClass({}).classes;
    REQUIRE(classes.size() == 2);
    CHECK(classes[0].first == note);
    CHECK(classes[0].second.count == 3);
    CHECK(classes[1].second.count == 1);
}

TEST_CASE("failed messages are looked at page by page, of one class too") {
    Failures failures;
    const auto note = failures.reader.name(Envelope::of(Note{1}));
    for (int i = 1; i <= 4; ++i) {
        failures.send(Envelope::of(Note{i}));
        failures.send(Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    }
    auto page = failures.messages.page({}, {.most = 3});
    CHECK(page.messages.size() == 3);
    CHECK(page.messages[2].id == "3");
    page = failures.messages.page(page.next.value(), {.most = 9});
    CHECK(page.messages.size() == 5);
    CHECK_FALSE(page.next);
    page = failures.messages.page({}, {2, note});
    REQUIRE(page.messages.size() == 2);
    CHECK(page.messages[1].id == "3");
    page = failures.messages.page(page.next.value(), {2, note});
    REQUIRE(page.messages.size() == 2);
    CHECK(page.messages[0].id == "5");
    CHECK(page.messages[1].id == "7");
    CHECK(failures.messages.page(page.next.value(), {2, note}).messages.empty());
    CHECK(failures.messages.page({}, {.most = 0}).messages.empty());
}

TEST_CASE("more failed messages than are asked for at once are all listed") {
    Failures failures;
    std::vector<Envelope> many(10'001, Envelope::of(Note{1}));
    failures.memory->send(many);
    CHECK(failures.messages.ids({}).size() == 10'001);
    CHECK(failures.messages.ids({.most = 10'000}).size() == 10'000);
}

TEST_CASE("one failed message is found with its body and its error, both redacted where secrets may be") {
    Failures failures;
    failures.send(Envelope::of(Note{1}).with(ErrorDetailsStamp{"E", std::int64_t{7}, "bad", "trace"}));
    const auto found = failures.messages.find("1");
    REQUIRE(found);
    CHECK(found->error == "redacted bad");
    CHECK(found->errorTrace == "redacted trace");
    CHECK(found->body == failures.codec.encode(Envelope::of(Note{1})).body);
    CHECK_FALSE(failures.messages.list({})[0].errorTrace);
    CHECK_FALSE(failures.messages.find("2"));
}

TEST_CASE("a failed message is found by the identity it keeps over retries, unless the transport knows another by it") {
    Failures failures;
    failures.send(Envelope::of(Note{1}).with(MessageIdStamp{"2"}));
    failures.send(Envelope::of(Note{2}).with(MessageIdStamp{"0193e2a4"}));
    failures.send(Envelope::of(Note{3}).with(MessageIdStamp{"0193e2a4"}));
    REQUIRE(failures.messages.find("0193e2a4"));
    CHECK(failures.messages.find("0193e2a4")->id == "2");
    CHECK(failures.messages.find("2")->messageId == "0193e2a4");
    CHECK_FALSE(failures.messages.find("0193e2a"));
}

TEST_CASE("a failed message is removed unless it is not there or somebody holds it") {
    Failures failures;
    failures.send(Envelope::of(Note{1}));
    failures.send(Envelope::of(Note{2}));
    const auto held = failures.memory->claim("2");
    CHECK(failures.messages.remove("1") == RemovalOutcome::Removed);
    CHECK(failures.messages.remove("1") == RemovalOutcome::Missing);
    CHECK(failures.messages.remove("2") == RemovalOutcome::Held);
    CHECK(failures.messages.ids({}) == std::vector<std::string>{"2"});
}

TEST_CASE("a transport that cannot be looked into says what it does not support") {
    Failures failures;
    const Transport blind{"blind", nullptr, nullptr};
    CHECK_THROWS_WITH_AS(FailedMessages(blind, failures.reader, "listing messages"),
                         "The \"blind\" receiver does not support listing messages.", std::runtime_error);
}
