#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Server/Awaitable.hpp>
#include <UI/Missive/Http/Server/HttpExchange.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>

#include <cstdint>
#include <memory>

namespace missive {

/// How a connection waits for a worker to handle its requests, one after another. Used by the thread that runs its `io`
/// alone; what it refers to must outlive it.
class ExchangeWait {
public:
    enum class Outcome : std::uint8_t {
        Done,
        /// No worker took it in time; none will any more.
        Busy,
        /// Its handler takes too long; what comes of it is not waited for any more.
        Slow,
        Cut
    };

    ExchangeWait(boost::asio::io_context& io, const HttpServerOptions& options, Clock& clock);
    ~ExchangeWait();
    ExchangeWait(const ExchangeWait&) = delete;
    ExchangeWait& operator=(const ExchangeWait&) = delete;

    /// Until the exchange, which was submitted to the workers, is done, or has waited too long.
    Awaitable<Outcome> of(HttpExchange& exchange);

    /// Has it look whether its exchange is done. A call that was meant for an earlier exchange does no harm.
    void wake();

    /// Ends it, now and from now on.
    void cut();

private:
    struct Timer;

    const HttpServerOptions& options_;
    Clock& clock_;
    std::unique_ptr<Timer> timer_;
    bool isCut_ = false;
};

} // namespace missive
