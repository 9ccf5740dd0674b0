#include <UI/Missive/Http/Server/WorkerPool.hpp>

#include <utility>

namespace missive {

WorkerPool::WorkerPool(std::size_t workers, std::size_t queue, BackgroundTasks& tasks, Clock& clock)
    : most_{queue}, clock_{clock} {
    threads_.reserve(workers);
    inHand_.reserve(workers);
    idle_.reserve(workers);
    try {
        for (std::size_t i = 0; i < workers; ++i) {
            threads_.push_back(tasks.start([this, &worker = workers_.emplace_back()] { work(worker); }));
        }
    } catch (...) { // those that were started wait for work
        end();
        throw;
    }
}

WorkerPool::~WorkerPool() { end(); }

void WorkerPool::end() {
    {
        const std::lock_guard lock{mutex_};
        isEnding_ = true;
        waiting_.clear();
        for (auto* worker : idle_) {
            worker->isIdle = false;
            worker->isCalled.notify_one();
        }
        idle_.clear();
    }
    threads_.clear();
}

bool WorkerPool::submit(std::shared_ptr<HttpExchange> exchange) {
    {
        const std::lock_guard lock{mutex_};
        if (waiting_.size() >= most_ + available_) {
            return false;
        }
        exchange->queuedAt = clock_.elapsed();
        waiting_.push_back(std::move(exchange));
    }
    return true;
}

void WorkerPool::wake() {
    Worker* last = nullptr;
    {
        const std::lock_guard lock{mutex_};
        if (waiting_.empty() || idle_.empty()) {
            return;
        }
        last = idle_.back();
        idle_.pop_back();
        last->isIdle = false;
    }
    last->isCalled.notify_one();
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock{mutex_};
    return waiting_.size();
}

bool WorkerPool::isHandling() const {
    const std::lock_guard lock{mutex_};
    return !inHand_.empty();
}

std::vector<std::string> WorkerPool::handledRoutes() const {
    const std::lock_guard lock{mutex_};
    std::vector<std::string> routes;
    for (const auto& each : inHand_) {
        routes.push_back(each->request.route);
    }
    return routes;
}

std::shared_ptr<HttpExchange> WorkerPool::next(Worker& worker) {
    std::unique_lock lock{mutex_};
    ++available_;
    while (!isEnding_ && waiting_.empty()) {
        idle_.push_back(&worker);
        worker.isIdle = true;
        worker.isCalled.wait(lock, [&worker] { return !worker.isIdle; });
    }
    --available_;
    if (waiting_.empty()) {
        return nullptr;
    }
    auto exchange = std::move(waiting_.front());
    waiting_.pop_front();
    inHand_.push_back(exchange);
    return exchange;
}

void WorkerPool::work(Worker& worker) {
    while (const auto exchange = next(worker)) {
        if (exchange->change(HttpExchange::State::Waiting, HttpExchange::State::Running)) {
            handle(*exchange);
        } else {
            putDown(*exchange);
        }
    }
}

void WorkerPool::putDown(const HttpExchange& exchange) {
    const std::lock_guard lock{mutex_};
    std::erase_if(inHand_, [&](const auto& each) { return each.get() == &exchange; });
}

void WorkerPool::handle(HttpExchange& exchange) {
    exchange.begunAt = clock_.elapsed();
    try {
        exchange.response = exchange.handle(exchange.request);
    } catch (...) {
        exchange.hasFailed = true;
    }
    exchange.endedAt = clock_.elapsed();
    putDown(exchange); // its connection takes the request away once it is done
    if (exchange.change(HttpExchange::State::Running, HttpExchange::State::Done)) {
        exchange.onDone();
    }
}

} // namespace missive
