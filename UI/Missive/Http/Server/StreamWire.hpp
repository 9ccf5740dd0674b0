#pragma once

#include <UI/Missive/Http/Server/Awaitable.hpp>

#include <string_view>

namespace missive {

/// A connection as a stream sees it. Used on the thread that serves it.
class StreamWire {
public:
    virtual ~StreamWire() = default;

    /// False where it fails, or makes no progress for too long.
    virtual Awaitable<bool> write(std::string_view text) = 0;

    /// Waits for what the client says, and forgets it. False once it has gone.
    virtual Awaitable<bool> drop() = 0;

    /// Ends what waits.
    virtual void cancel() = 0;
};

} // namespace missive
