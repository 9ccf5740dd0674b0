#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Server/HttpDecision.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>

namespace missive {

/// A request on its way to a worker's thread and back to its connection. Both may give up on it: whoever changes its
/// state first has it.
struct HttpExchange {
    enum class State : std::uint8_t { Waiting, Running, Done, GivenUp };

    HttpRequest request;
    HttpDecision::Handle handle;
    /// Of a request that is done.
    HttpResponse response;
    bool hasFailed = false;

    std::chrono::nanoseconds queuedAt{};
    std::chrono::nanoseconds begunAt{};
    std::chrono::nanoseconds endedAt{};

    /// Called on the worker's thread once it is done; never when it was given up.
    std::function<void()> onDone;
    std::atomic<State> state{State::Waiting};

    /// What a worker does not change, which may still read the request.
    HttpRequest head() const {
        HttpRequest head = request;
        head.body.clear();
        return head;
    }

    /// Whether it was in the one state and is now in the other.
    bool change(State from, State to) noexcept { return state.compare_exchange_strong(from, to); }
};

} // namespace missive
