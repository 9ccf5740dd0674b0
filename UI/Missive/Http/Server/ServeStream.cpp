#include <UI/Missive/Http/Server/ServeStream.hpp>

#include <UI/Missive/Http/Server/FailureAsValue.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace missive {
namespace {

namespace asio = boost::asio;

/// What wakes the writer of a stream, from whatever thread.
struct Pulse : std::enable_shared_from_this<Pulse> {
    Pulse(asio::io_context& context, std::shared_ptr<StreamWire> connection, std::shared_ptr<EventStream> written)
        : io{context}, timer{context}, wire{std::move(connection)}, stream{std::move(written)} {}

    void wake() {
        asio::post(io, [self = shared_from_this()] {
            self->timer.cancel();
            if (self->stream->isLeft() && !self->isOver) {
                self->wire->cancel();
            }
        });
    }

    asio::io_context& io;
    asio::steady_timer timer;
    std::shared_ptr<StreamWire> wire;
    std::shared_ptr<EventStream> stream;
    bool isWatched = true;
    bool isOver = false;
};

/// Until the client has gone.
asio::awaitable<void> watch(Pulse& pulse) {
    for (bool isThere = true; isThere;) {
        isThere = co_await pulse.wire->drop();
    }
}

} // namespace

/// Whatever wakes it posts to this thread, and so does nothing between a look at the stream and the wait that follows.
asio::awaitable<bool> serveStream(asio::io_context& io, const std::shared_ptr<StreamWire>& wire,
                                  const std::shared_ptr<EventStream>& stream, const HttpEvents& events) {
    const auto pulse = std::make_shared<Pulse>(io, wire, stream);
    stream->onChange([weak = std::weak_ptr{pulse}] {
        if (const auto alive = weak.lock()) {
            alive->wake();
        }
    });
    const auto listening = stream->isOneTooMany() ? nullptr : events(stream);
    asio::co_spawn(
        io, [pulse]() { return watch(*pulse); },
        [pulse](const std::exception_ptr&) {
            pulse->isWatched = false;
            pulse->stream->leave();
        });
    while (const auto text = stream->next()) {
        if (text->empty()) {
            pulse->timer.expires_after(stream->idle());
            co_await pulse->timer.async_wait(failureAsValue());
            continue;
        }
        const bool isSent = co_await wire->write(*text);
        if (!isSent) {
            stream->leave();
        }
    }
    const bool isWhole = stream->isWhole();
    while (pulse->isWatched) {
        wire->cancel();
        pulse->timer.expires_after(std::chrono::seconds{1});
        co_await pulse->timer.async_wait(failureAsValue());
    }
    pulse->isOver = true;
    co_return isWhole;
}

} // namespace missive
