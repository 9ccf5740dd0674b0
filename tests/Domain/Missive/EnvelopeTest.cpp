#include <Domain/Missive/Envelope.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <string>

namespace missive::test {

namespace {

struct Ping {
    int number = 1;
};
struct Pong {
    int number = 2;
};
struct Note {
    std::string text;
};
struct Mark {
    int value;

    friend bool operator==(const Mark& left, const Mark& right) = default;
};

} // namespace

TEST_CASE("an envelope around a bare message has no stamps") {
    const auto envelope = Envelope::of(Ping{});
    CHECK(envelope.stamps().size() == 0);
    CHECK(envelope.last<Note>() == nullptr);
    CHECK(envelope.all<Note>().empty());
}

TEST_CASE("adding a stamp gives another envelope and leaves the first as it was") {
    const auto first = Envelope::of(Ping{});
    const auto second = first.with(Note{"a"});
    CHECK(first.stamps().size() == 0);
    CHECK(second.stamps().size() == 1);
    CHECK(first.message().data() == second.message().data());
}

TEST_CASE("the newest stamp of a type is the last, and all come oldest first") {
    const auto envelope = Envelope::of(Ping{}).with(Note{"a"}).with(Mark{1}).with(Note{"b"});
    REQUIRE(envelope.last<Note>() != nullptr);
    CHECK(envelope.last<Note>()->text == "b");
    const auto notes = envelope.all<Note>();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0]->text == "a");
    CHECK(notes[1]->text == "b");
}

TEST_CASE("removing a type of stamp keeps the others in order, and removing an absent one changes nothing") {
    const auto envelope = Envelope::of(Ping{}).with(Mark{1}).with(Note{"a"}).with(Mark{2});
    const auto without = envelope.without<Note>();
    CHECK(without.last<Note>() == nullptr);
    REQUIRE(without.stamps().size() == 2);
    CHECK(without.stamps()[0].as<Mark>()->value == 1);
    CHECK(without.stamps()[1].as<Mark>()->value == 2);
    CHECK(without.without<Note>().stamps().size() == 2);
    CHECK(envelope.stamps().size() == 3);
}

TEST_CASE("an envelope holds many more stamps than fit into the object itself") {
    auto envelope = Envelope::of(Ping{});
    for (int i = 0; i < 20; ++i) {
        envelope = std::move(envelope).with(Mark{i});
    }
    REQUIRE(envelope.stamps().size() == 20);
    for (std::size_t i = 0; i < 20; ++i) {
        CHECK(envelope.stamps()[i].as<Mark>()->value == static_cast<int>(i));
    }
    CHECK(envelope.last<Mark>()->value == 19);
    CHECK(envelope.all<Mark>().size() == 20);
}

TEST_CASE("stamps that are parts of one thing keep it alive") {
    struct Whole {
        Note note;
        Mark mark;
    };
    auto envelope = Envelope::of(Ping{});
    std::weak_ptr<const Whole> watched;
    {
        const auto whole = std::make_shared<const Whole>(Whole{{"a"}, {3}});
        watched = whole;
        envelope.add(AnyStamp::part(whole, whole->note));
        envelope.add(AnyStamp::part(whole, whole->mark));
    }
    envelope = envelope.without<Note>();
    CHECK_FALSE(watched.expired());
    CHECK(envelope.last<Mark>()->value == 3);
    envelope = envelope.without<Mark>();
    CHECK(watched.expired());
}

TEST_CASE("stamps stay when the message is replaced") {
    const auto envelope = Envelope::of(Ping{}).with(Note{"a"}).around(AnyMessage::own(Pong{5}));
    REQUIRE(envelope.message().as<Pong>() != nullptr);
    CHECK(envelope.message().as<Pong>()->number == 5);
    CHECK(envelope.last<Note>()->text == "a");
}

TEST_CASE("an owned envelope keeps its stamps and no longer needs the caller's message") {
    const Ping ping{9};
    const auto owned = Envelope::borrow(ping).with(Note{"a"}).owned();
    CHECK(owned.message().data() != &ping);
    CHECK(owned.message().as<Ping>()->number == 9);
    CHECK(owned.last<Note>()->text == "a");
}

TEST_CASE("lasting stamps are their makers' no more, and equal ones are one") {
    const auto first = Envelope::of(Ping{}).with(AnyStamp::lasting(Mark{1}));
    const auto second = Envelope::of(Ping{}).with(AnyStamp::lasting(Mark{1}));
    const auto other = Envelope::of(Ping{}).with(AnyStamp::lasting(Mark{2}));
    CHECK(first.last<Mark>() == second.last<Mark>());
    CHECK(first.last<Mark>()->value == 1);
    CHECK(other.last<Mark>()->value == 2);
}

} // namespace missive::test
