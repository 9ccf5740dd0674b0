#pragma once

#include <UI/Missive/Http/Server/ServerState.hpp>

namespace missive {

/// Counts a stream of events as long as it is open, unless there are too many.
class OpenStream {
public:
    explicit OpenStream(ServerState& state) noexcept
        : state_{state}, isOneTooMany_{state.streams.fetch_add(1) >= state.options.streams} {
        if (isOneTooMany_) {
            --state_.streams;
        }
    }
    ~OpenStream() {
        if (!isOneTooMany_) {
            --state_.streams;
        }
    }
    OpenStream(const OpenStream&) = delete;
    OpenStream& operator=(const OpenStream&) = delete;

    bool isOneTooMany() const noexcept { return isOneTooMany_; }

private:
    ServerState& state_;
    bool isOneTooMany_;
};

} // namespace missive
