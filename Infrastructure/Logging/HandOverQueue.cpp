#include <Infrastructure/Logging/HandOverQueue.hpp>

#include <algorithm>
#include <new>
#include <utility>

namespace missive::logging {

namespace {

/// What a signal handler writes wakes nobody.
constexpr std::chrono::milliseconds longestSleep{250};

} // namespace

HandOverQueue::HandOverQueue(QueueBounds bounds) noexcept : bounds_{bounds} {}

bool HandOverQueue::hasRoom(std::size_t bytes) const noexcept {
    return !isClosed() && held_ < bounds_.capacity && heldBytes_ + bytes <= bounds_.bytes;
}

void HandOverQueue::keep(LogMessage& message, std::size_t bytes) {
    front_.push_back(std::move(message));
    ++held_;
    heldBytes_ += bytes;
    if (isPumpAsleep_ && isAwaited()) {
        offered_.notify_one();
    }
}

void HandOverQueue::count() noexcept {
    counts_.offer();
    waiting_.store(counts_.waiting(), std::memory_order_relaxed);
}

bool HandOverQueue::offer(LogMessage& message) {
    const auto bytes = message.bytes();
    const std::lock_guard lock{mutex_};
    message.sequence = ++sequence_;
    count();
    if (!hasRoom(bytes)) {
        return false;
    }
    keep(message, bytes);
    return true;
}

void HandOverQueue::number(LogMessage& message) {
    const std::lock_guard lock{mutex_};
    message.sequence = ++sequence_;
    count();
}

bool HandOverQueue::offerAgain(LogMessage& message, std::chrono::milliseconds within) {
    std::unique_lock lock{mutex_};
    const auto bytes = message.bytes();
    const auto isOver = [&] { return isClosed() || hasRoom(bytes); };
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

std::vector<LogMessage> HandOverQueue::take(std::vector<LogMessage> taken) {
    taken.clear();
    const std::lock_guard lock{mutex_};
    return std::exchange(front_, std::move(taken));
}

void HandOverQueue::await(std::size_t count, std::chrono::milliseconds interval) {
    std::unique_lock lock{mutex_};
    isPumpAsleep_ = true;
    awaited_ = 1;
    while (!offered_.wait_for(lock, longestSleep, [this] { return isClosed() || !front_.empty(); })) {
    }
    awaited_ = count;
    for (auto left = interval; left.count() > 0; left -= longestSleep) {
        if (offered_.wait_for(lock, std::min(left, longestSleep), [this] { return isAwaited(); })) {
            break;
        }
    }
    isPumpAsleep_ = false;
}

void HandOverQueue::settle(LogPlace place, LogReason reason, std::uint64_t count, std::size_t bytes) {
    {
        const std::lock_guard lock{mutex_};
        counts_.settle(place, reason, count);
        waiting_.store(counts_.waiting(), std::memory_order_relaxed);
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
        auto open = End::None;
        end_.compare_exchange_strong(open, End::Closed);
    }
    offered_.notify_all();
    settled_.notify_all();
}

/// Nobody waits in the child, though the parent's threads did.
void HandOverQueue::endForkInChild() {
    new (&front_) std::vector<LogMessage>;
    new (&offered_) std::condition_variable;
    new (&settled_) std::condition_variable;
    held_ = heldBytes_ = 0;
    sequence_ = settledCount_ = 0;
    hurried_ = 0;
    counts_ = {};
    waiting_ = 0;
    end_ = End::Forked;
    mutex_.unlock();
}

LogCounts HandOverQueue::counts() const {
    const std::lock_guard lock{mutex_};
    return counts_;
}

} // namespace missive::logging
