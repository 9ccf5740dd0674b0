#include <tests/flow/foreign/ConnectionCutter.hpp>

#include <utility>

namespace missive::test {

ConnectionCutter::ConnectionCutter(std::vector<FaultyProxy*> proxies, std::chrono::milliseconds interval)
    : proxies_{std::move(proxies)}, interval_{interval} {
    if (interval_.count() > 0) {
        thread_ = std::jthread{[this](const std::stop_token& stopping) { run(stopping); }};
    }
}

std::size_t ConnectionCutter::stop() {
    thread_.request_stop();
    if (thread_.joinable()) {
        thread_.join();
    }
    return cut_;
}

void ConnectionCutter::run(const std::stop_token& stopping) {
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock{mutex};
    while (!ended.wait_for(lock, stopping, interval_, [] { return false; }) && !stopping.stop_requested()) {
        for (auto* proxy : proxies_) {
            cut_ += proxy->cut();
        }
    }
}

} // namespace missive::test
