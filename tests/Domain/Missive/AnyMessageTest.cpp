#include <Domain/Missive/AnyMessage.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace missive::test {

namespace {

struct Text {
    std::string value;
};
struct Number {
    int value;
};

} // namespace

TEST_CASE("a message is found by its own type only") {
    const auto message = AnyMessage::own(Text{"hello"});
    REQUIRE(message.as<Text>() != nullptr);
    CHECK(message.as<Text>()->value == "hello");
    CHECK(message.as<Number>() == nullptr);
    CHECK(message.type() == TypeId::of<Text>());
}

TEST_CASE("a borrowed message refers to the caller's and an owned copy outlives it") {
    std::optional<Text> callers{Text{"a text that is long enough to live on the heap"}};
    const auto borrowed = AnyMessage::borrow(*callers);
    CHECK(borrowed.data() == &*callers);
    const auto owned = borrowed.owned();
    CHECK(owned.data() != &*callers);
    callers.reset();
    CHECK(owned.as<Text>()->value == "a text that is long enough to live on the heap");
}

TEST_CASE("owning an owned message copies nothing") {
    const auto message = AnyMessage::own(Text{"hello"});
    CHECK(message.owned().data() == message.data());
}

} // namespace missive::test
