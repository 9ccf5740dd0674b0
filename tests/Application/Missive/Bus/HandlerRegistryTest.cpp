#include <Application/Missive/Bus/HandlerRegistry.hpp>

#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace missive::test {

namespace {

struct Ask {
    using Result = int;
};

int plainCalls = 0;
void plainFunction(const Ping&) { ++plainCalls; }
void plainNoexcept(Ping) noexcept {}

struct ConstFunctor {
    void operator()(const Ping&) const {}
};
struct MutableFunctor {
    int operator()(Ask) noexcept { return ++count; }
    int count = 0;
};

template <class H, class M> constexpr bool handles =
    std::is_same_v<HandledMessage<H>, M> && HandlerSignature<H>::takesConstant;

} // namespace

TEST_CASE("a handler's message is read off its parameter, whatever kind of callable it is") {
    const auto lambda = [](const Ping&) {};
    const auto byValue = [](Ping) {};
    auto mutating = [n = 0](const Pong&) mutable { ++n; };
    CHECK(handles<decltype(lambda), Ping>);
    CHECK(handles<decltype(byValue), Ping>);
    CHECK(handles<decltype(mutating), Pong>);
    CHECK(handles<ConstFunctor, Ping>);
    CHECK(handles<MutableFunctor, Ask>);
    CHECK(handles<decltype(&plainFunction), Ping>);
    CHECK(handles<decltype(&plainNoexcept), Ping>);
    CHECK(handles<std::function<void(const Pong&)>, Pong>);
    CHECK(std::is_same_v<HandlerSignature<MutableFunctor>::Result, int>);
    CHECK_FALSE(HandlerSignature<decltype([](Ping&) {})>::takesConstant);
    CHECK_FALSE(HandlerSignature<decltype([](Ping&&) {})>::takesConstant);
}

TEST_CASE("a registered handler is called with the message and puts its answer where it is asked to") {
    HandlerRegistry registry;
    registry.add("plain", &plainFunction);
    registry.add("ask", MutableFunctor{});
    plainCalls = 0;
    const Ping ping;
    registry.handlersFor(TypeId::of<Ping>()).front().call(&ping, nullptr);
    CHECK(plainCalls == 1);

    const Ask ask;
    std::optional<int> answer;
    const auto& handler = registry.handlersFor(TypeId::of<Ask>()).front();
    handler.call(&ask, nullptr);
    AnswerSlot slot{answer};
    handler.call(&ask, &slot);
    CHECK(answer == 2);
}

TEST_CASE("handlers come by priority, equal ones in the order of their registration") {
    HandlerRegistry registry;
    registry.add("low", [](const Ping&) {}, {.priority = -1});
    registry.add("first", [](const Ping&) {});
    registry.add("other", [](const Pong&) {});
    registry.add("high", [](const Ping&) {}, {.priority = 5});
    registry.add("second", [](const Ping&) {});
    registry.freeze();
    std::vector<std::string> names;
    for (const auto& handler : registry.handlersFor(TypeId::of<Ping>())) {
        names.push_back(handler.name);
    }
    CHECK(names == std::vector<std::string>{"high", "first", "second", "low"});
    CHECK(registry.all().size() == 5);
    CHECK(registry.handlersFor(TypeId::of<Ask>()).empty());
}

} // namespace missive::test
