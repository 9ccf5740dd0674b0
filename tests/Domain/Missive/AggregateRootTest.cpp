#include <Domain/Missive/AggregateRoot.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <variant>

namespace missive::test {

namespace {

struct Opened {
    int number;
    friend bool operator==(const Opened&, const Opened&) = default;
};
struct Closed {
    int number;
    friend bool operator==(const Closed&, const Closed&) = default;
};

class Door : public AggregateRoot<Opened, Closed> {
public:
    static Door reconstitute(int number) { return Door{number}; }
    void open() { record(Opened{number_}); }
    void close() { record(Closed{number_}); }

private:
    explicit Door(int number) : number_{number} {}
    int number_;
};

} // namespace

TEST_CASE("an aggregate hands over its events once, in the order they were recorded") {
    auto door = Door::reconstitute(7);
    door.open();
    door.close();
    CHECK(door.releaseEvents() == std::vector<Door::Event>{Opened{7}, Closed{7}});
    CHECK(door.releaseEvents().empty());
}

TEST_CASE("rebuilding an aggregate records nothing") { CHECK(Door::reconstitute(7).releaseEvents().empty()); }

TEST_CASE("an aggregate root is no message, its events are") {
    CHECK_FALSE(Message<Door>);
    CHECK(Message<Opened>);
    CHECK_FALSE(Message<int>);
    CHECK_FALSE(Message<const Opened&>);
}

} // namespace missive::test
