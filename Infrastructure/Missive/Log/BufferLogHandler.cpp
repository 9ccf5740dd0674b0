#include <Infrastructure/Missive/Log/BufferLogHandler.hpp>

#include <exception>
#include <string>
#include <utility>

namespace missive {

BufferLogHandler::BufferLogHandler(std::size_t size, Overflow overflow, std::shared_ptr<LogHandler> inner)
    : LogHandlerChain{{std::move(inner)}}, size_{size}, overflow_{overflow} {}

BufferLogHandler::~BufferLogHandler() { flush({}); }

void BufferLogHandler::handle(const LogRecord& record) {
    bool isFull = false;
    {
        const std::lock_guard lock{mutex_};
        if (kept_.size() >= size_ && overflow_ == Overflow::DropsOldest) {
            kept_.pop_front();
            ++dropped_;
        }
        kept_.emplace_back(record);
        isFull = kept_.size() >= size_ && overflow_ == Overflow::Flushes;
    }
    if (isFull) {
        handOnAll();
    }
}

bool BufferLogHandler::flush(std::chrono::nanoseconds within) noexcept {
    try {
        handOnAll();
    } catch (...) {
        return false;
    }
    return LogHandlerChain::flush(within);
}

void BufferLogHandler::reset() noexcept {
    flush({});
    LogHandlerChain::reset();
}

void BufferLogHandler::handOnAll() {
    std::deque<KeptLogRecord> kept;
    std::size_t dropped = 0;
    {
        const std::lock_guard lock{mutex_};
        kept = std::exchange(kept_, {});
        dropped = std::exchange(dropped_, 0);
    }
    if (dropped > 0) {
        kept.front().extra.push_back({"dropped_before", dropped});
    }
    std::exception_ptr first;
    for (const auto& each : kept) {
        try {
            handOn(each.record());
        } catch (...) {
            first = first ? first : std::current_exception();
        }
    }
    if (first) {
        std::rethrow_exception(first);
    }
}

} // namespace missive
