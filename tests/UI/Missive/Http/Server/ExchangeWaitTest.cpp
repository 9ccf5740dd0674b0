#include <UI/Missive/Http/Server/ExchangeWait.hpp>

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <exception>
#include <optional>

namespace missive::test {
namespace {

using namespace std::chrono_literals;
using Outcome = ExchangeWait::Outcome;
using State = HttpExchange::State;

/// An exchange that waits for a worker, and whoever waits for it.
struct Waiting {
    explicit Waiting(std::chrono::milliseconds queueTimeout, std::chrono::milliseconds handlerTimeout = 1h) {
        options.queueTimeout = queueTimeout;
        options.handlerTimeout = handlerTimeout;
        exchange.queuedAt = clock.elapsed();
        boost::asio::co_spawn(io, wait.of(exchange),
                              [this](const std::exception_ptr&, Outcome ended) { outcome = ended; });
        io.poll();
    }

    void wake() {
        wait.wake();
        io.poll();
    }

    SystemClock clock;
    HttpServerOptions options;
    boost::asio::io_context io;
    ExchangeWait wait{io, options, clock};
    HttpExchange exchange;
    std::optional<Outcome> outcome;
};

} // namespace

TEST_CASE("H-16: being woken by the end of an earlier request is not having waited too long") {
    Waiting waiting{1h};
    waiting.wake();
    waiting.wake();
    CHECK_FALSE(waiting.outcome);
    CHECK(waiting.exchange.state == State::Waiting);
    waiting.exchange.state = State::Running;
    waiting.wake();
    CHECK_FALSE(waiting.outcome);
    waiting.exchange.state = State::Done;
    waiting.wake();
    CHECK(waiting.outcome == Outcome::Done);
}

TEST_CASE("H-16: what no worker takes in time and what takes too long is given up, and what is cut ends") {
    Waiting untaken{1ms};
    untaken.io.run();
    CHECK(untaken.outcome == Outcome::Busy);
    CHECK(untaken.exchange.state == State::GivenUp);
    Waiting slow{1h, 1ms};
    slow.exchange.state = State::Running;
    slow.wake();
    slow.io.run();
    CHECK(slow.outcome == Outcome::Slow);
    CHECK(slow.exchange.state == State::GivenUp);
    Waiting cut{1h};
    cut.wait.cut();
    cut.io.run();
    CHECK(cut.outcome == Outcome::Cut);
}

} // namespace missive::test
