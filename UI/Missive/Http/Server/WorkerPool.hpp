#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Server/HttpExchange.hpp>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

/// Threads that handle requests, and the bounded queue before them. Whoever became idle last takes the next request, so
/// that a server with little to do uses one thread, whose database connection still knows what it read. Safe to use
/// from any thread.
class WorkerPool {
public:
    /// Throws what starting a thread throws.
    WorkerPool(std::size_t workers, std::size_t queue, BackgroundTasks& tasks, Clock& clock);

    /// Waits for what is being handled; what still waits is dropped.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when the queue is full. A worker that is idle looks at it with the next `wake`, which has to follow.
    bool submit(std::shared_ptr<HttpExchange> exchange);

    /// To be called as often as `submit`. Once several are submitted, the first worker to wake takes most of them where
    /// they are quickly handled, which spares as many changes between threads.
    void wake();

    std::size_t waiting() const;

    /// Whether a handler runs, also one that was given up on.
    bool isHandling() const;

    /// The names of the routes of those that do.
    std::vector<std::string> handledRoutes() const;

private:
    /// One thread, as it waits for work.
    struct Worker {
        std::condition_variable isCalled;
        bool isIdle = false;
    };

    void end();
    void work(Worker& worker);
    void handle(HttpExchange& exchange);
    void putDown(const HttpExchange& exchange);
    std::shared_ptr<HttpExchange> next(Worker& worker);

    std::size_t most_;
    Clock& clock_;
    mutable std::mutex mutex_;
    std::deque<Worker> workers_;
    /// The one that became idle last is the last.
    std::vector<Worker*> idle_;
    std::deque<std::shared_ptr<HttpExchange>> waiting_;
    /// What workers have in hand, until just before it is done.
    std::vector<std::shared_ptr<HttpExchange>> inHand_;
    /// Those that are idle, or were called and did not look yet.
    std::size_t available_ = 0;
    bool isEnding_ = false;
    std::vector<std::unique_ptr<BackgroundTask>> threads_;
};

} // namespace missive
