#include <Application/Missive/Bus/CommandBus.hpp>

#include <Application/Missive/Bus/NoHandlerForMessage.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive::test {

namespace {

struct Rename {
    std::string name;
};
struct Register {
    using Result = std::unique_ptr<int>; // a result that can only be moved
    int value;
};
struct NameOf {
    using Result = std::string;
    int number;
};

struct Buses {
    HandlerRegistry handlers;
    std::string handledBy;
    MessageBus bus{"bus",
                   {CallMiddleware::of([this](Envelope& envelope, Stack rest) {
                        rest.next(envelope);
                        handledBy = envelope.last<HandledStamp>()->handlerName;
                    }),
                    std::make_shared<CallHandler>(handlers)}};
    CommandBus commands{bus};
    QueryBus queries{bus};
};

} // namespace

TEST_CASE("a command reaches its one handler by reference and is marked as handled") {
    Buses buses;
    const void* seen = nullptr;
    buses.handlers.add("rename", [&](const Rename& command) { seen = &command; });
    const Rename command{"new"};
    buses.commands.dispatch(command);
    CHECK(seen == &command);
    CHECK(buses.handledBy == "rename");
}

TEST_CASE("a command's and a query's answer comes back with its type") {
    Buses buses;
    buses.handlers.add("register", [](const Register& command) { return std::make_unique<int>(command.value); });
    buses.handlers.add("name", [](const NameOf& query) { return "n" + std::to_string(query.number); });
    CHECK(*buses.commands.dispatch(Register{5}) == 5);
    CHECK(buses.queries.ask(NameOf{7}) == "n7");
}

TEST_CASE("an answer of another type than the caller waits for is refused") {
    HandlerRegistry handlers;
    handlers.add("register", [](const Register& command) { return std::make_unique<int>(command.value); });
    const Register other{5};
    const MessageBus bus{"bus",
                         {CallMiddleware::of([&](Envelope&, Stack rest) {
                              auto replaced = Envelope::borrow(other);
                              rest.next(replaced);
                          }),
                          std::make_shared<CallHandler>(handlers)}};
    CHECK(*CommandBus{bus}.dispatch(other) == 5);
    CHECK_THROWS_WITH_AS(QueryBus{bus}.ask(NameOf{7}), doctest::Contains("a middleware must pass on"),
                         std::logic_error);
}

TEST_CASE("what a command's handler throws reaches the caller as it is") {
    Buses buses;
    buses.handlers.add("rename", [](const Rename&) { throw DomainError{"name.taken", "Taken."}; });
    CHECK_THROWS_WITH_AS(buses.commands.dispatch(Rename{"x"}), "Taken.", DomainError);
}

TEST_CASE("a command without a handler is an error that names it") {
    Buses buses;
    CHECK_THROWS_AS(buses.commands.dispatch(Rename{"x"}), NoHandlerForMessage);
    try {
        buses.commands.dispatch(Rename{"x"});
    } catch (const NoHandlerForMessage& error) {
        CHECK(std::string{error.what()}.find("Rename") != std::string::npos);
    }
}

} // namespace missive::test
