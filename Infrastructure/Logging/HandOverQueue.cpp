#include <Infrastructure/Logging/HandOverQueue.hpp>

#include <utility>

namespace missive::logging {

HandOverQueue::HandOverQueue(QueueBounds bounds) noexcept : bounds_{bounds} {}

bool HandOverQueue::hasRoom(std::size_t bytes) const noexcept {
    return !isClosed_ && held_ < bounds_.capacity && heldBytes_ + bytes <= bounds_.bytes;
}

void HandOverQueue::keep(LogMessage& message, std::size_t bytes) {
    front_.push_back(std::move(message));
    ++held_;
    heldBytes_ += bytes;
    offered_.notify_one();
}

bool HandOverQueue::offer(LogMessage& message) {
    const std::lock_guard lock{mutex_};
    message.sequence = ++sequence_;
    counts_.offer();
    const auto bytes = message.bytes();
    if (!hasRoom(bytes)) {
        return false;
    }
    keep(message, bytes);
    return true;
}

void HandOverQueue::number(LogMessage& message) {
    const std::lock_guard lock{mutex_};
    message.sequence = ++sequence_;
    counts_.offer();
}

bool HandOverQueue::offerAgain(LogMessage& message, std::chrono::milliseconds within) {
    std::unique_lock lock{mutex_};
    const auto bytes = message.bytes();
    const auto isOver = [&] { return isClosed_ || hasRoom(bytes); };
    if (within == std::chrono::milliseconds{0}) {
        settled_.wait(lock, isOver);
    } else {
        settled_.wait_for(lock, within, isOver);
    }
    if (!hasRoom(bytes)) {
        return false;
    }
    keep(message, bytes);
    return true;
}

std::vector<LogMessage> HandOverQueue::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(front_, {});
}

void HandOverQueue::await(std::size_t count, std::chrono::milliseconds interval) {
    std::unique_lock lock{mutex_};
    const auto isUrgent = [&] { return isClosed_ || hurried_ > 0; };
    offered_.wait(lock, [&] { return isClosed_ || !front_.empty(); });
    offered_.wait_for(lock, interval, [&] { return isUrgent() || front_.size() >= count; });
}

void HandOverQueue::settle(LogPlace place, LogReason reason, std::uint64_t count, std::size_t bytes) {
    {
        const std::lock_guard lock{mutex_};
        counts_.settle(place, reason, count);
        settledCount_ += count;
        if (bytes > 0) {
            held_ -= count;
            heldBytes_ -= bytes;
        }
    }
    settled_.notify_all();
}

void HandOverQueue::addUncertain(std::uint64_t count) {
    const std::lock_guard lock{mutex_};
    counts_.addUncertain(count);
}

bool HandOverQueue::awaitSettled(std::chrono::nanoseconds within) {
    std::unique_lock lock{mutex_};
    const auto offered = counts_.offered();
    ++hurried_;
    offered_.notify_one();
    const bool isDone = settled_.wait_for(lock, within, [&] { return settledCount_ >= offered; });
    --hurried_;
    return isDone;
}

void HandOverQueue::close() {
    {
        const std::lock_guard lock{mutex_};
        isClosed_ = true;
    }
    offered_.notify_all();
    settled_.notify_all();
}

bool HandOverQueue::isClosed() const {
    const std::lock_guard lock{mutex_};
    return isClosed_;
}

LogCounts HandOverQueue::counts() const {
    const std::lock_guard lock{mutex_};
    return counts_;
}

} // namespace missive::logging
