#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>
#include <UI/Missive/Http/Server/HttpService.hpp>
#include <UI/Missive/Http/Server/WorkerPool.hpp>

#include <atomic>
#include <cstddef>

namespace missive {

/// What the connections of a server share.
struct ServerState {
    const HttpServerOptions& options;
    HttpService& service;
    Clock& clock;
    WorkerPool& pool;

    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> inFlight{0};
    std::atomic<std::size_t> bodyBytes{0};
    std::atomic<std::size_t> streams{0};
    std::atomic<bool> isStopping{false};
};

} // namespace missive
