#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/support/NoteCodec.hpp>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct WithObjects {
    FakeClock clock;
    InMemoryTransport queue{nullptr, clock};
    InMemoryTransport& transport() { return queue; }
    InMemoryTransport& other() { return queue; }
};

struct WithBytes {
    FakeClock clock;
    NoteCodec codec;
    InMemoryTransport queue{&codec, clock};
    InMemoryTransport& transport() { return queue; }
    InMemoryTransport& other() { return queue; }
};

} // namespace

TEST_CASE_TEMPLATE("the in-memory transport keeps the contract", Fixture, WithObjects, WithBytes) {
    transportContract<Fixture>();
}

TEST_CASE("the in-memory transport numbers its messages from one") {
    WithObjects fixture;
    CHECK(sendNote(fixture.queue, 10) == "1");
    CHECK(sendNote(fixture.queue, 11) == "2");
}

TEST_CASE("a borrowed message outlives its owner in the in-memory transport") {
    WithObjects fixture;
    {
        const Note note{5, "a text that is too long to be kept inside a string object"};
        auto envelope = Envelope::borrow(note);
        fixture.queue.send(std::span{&envelope, 1});
    }
    CHECK(fixture.queue.receive(1)[0].message().as<Note>()->text.size() > 30);
}

TEST_CASE("in-memory:// takes the option serialize, and options of the transport it stands in for mean nothing") {
    const FakeClock clock;
    const NoteCodec codec;
    InMemoryTransportFactory factory{codec, clock};
    CHECK(factory.supports("in-memory://"));
    CHECK_FALSE(factory.supports("sync://"));
    CHECK(factory.create({"async", "in-memory://", {}}).receiver != nullptr);
    struct Unencodable {};
    auto envelope = Envelope::of(Unencodable{});
    CHECK_NOTHROW(factory.create({"async", "in-memory://", {}}).sender->send(std::span{&envelope, 1}));
    CHECK_THROWS_AS(factory.create({"async", "in-memory://?serialize=true", {}}).sender->send(std::span{&envelope, 1}),
                    std::logic_error);
    CHECK_NOTHROW(factory.create({"async", "in-memory://?serialize=True", {}}));
    CHECK_NOTHROW(factory.create({"async", "in-memory://", {{"queues[a][flags]", "2"}, {"stream", "s"}}}));
    CHECK_THROWS_AS(factory.create({"async", "in-memory://", {{"serialize", "perhaps"}}}), std::invalid_argument);
    CHECK_THROWS_WITH_AS(factory.create({"async", "in-memory://?serialise=true", {}}),
                         "Transport \"async\": unknown option \"serialise\"; did you mean \"serialize\"?",
                         std::invalid_argument);
}
