#pragma once

#include <UI/Missive/Http/Message/HttpEvents.hpp>
#include <UI/Missive/Http/Server/Awaitable.hpp>
#include <UI/Missive/Http/Server/EventStream.hpp>
#include <UI/Missive/Http/Server/StreamWire.hpp>

#include <memory>

namespace boost::asio {
class io_context;
}

namespace missive {

/// Has the stream told of the events and writes it, on the thread that runs `io`, until it ends or its client has gone.
/// All must live until then. Whether it was written to its end.
Awaitable<bool> serveStream(boost::asio::io_context& io, const std::shared_ptr<StreamWire>& wire,
                            const std::shared_ptr<EventStream>& stream, const HttpEvents& events);

} // namespace missive
