#include <UI/Missive/Http/Server/ExchangeWait.hpp>

#include <UI/Missive/Http/Server/FailureAsValue.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <chrono>

namespace missive {
namespace {

namespace asio = boost::asio;
using std::chrono::nanoseconds;

} // namespace

struct ExchangeWait::Timer : asio::steady_timer {
    using asio::steady_timer::steady_timer;
};

ExchangeWait::ExchangeWait(asio::io_context& io, const HttpServerOptions& options, Clock& clock)
    : options_{options}, clock_{clock}, timer_{std::make_unique<Timer>(io)} {}

ExchangeWait::~ExchangeWait() = default;

Awaitable<ExchangeWait::Outcome> ExchangeWait::of(HttpExchange& exchange) {
    using State = HttpExchange::State;
    auto left = exchange.queuedAt + options_.queueTimeout - clock_.elapsed();
    for (;;) {
        timer_->expires_after(std::max(left, nanoseconds{0}));
        co_await timer_->async_wait(failureAsValue());
        if (isCut_) {
            co_return Outcome::Cut;
        }
        const auto waited = clock_.elapsed() - exchange.queuedAt;
        left = options_.queueTimeout - waited;
        if (left <= nanoseconds{0} && exchange.change(State::Waiting, State::GivenUp)) {
            co_return Outcome::Busy;
        }
        if (exchange.state != State::Waiting) {
            left = options_.handlerTimeout - waited;
        }
        if (left <= nanoseconds{0} && exchange.change(State::Running, State::GivenUp)) {
            co_return Outcome::Slow;
        }
        if (exchange.state == State::Done) {
            co_return Outcome::Done;
        }
    }
}

void ExchangeWait::wake() { timer_->cancel(); }

void ExchangeWait::cut() {
    isCut_ = true;
    wake();
}

} // namespace missive
