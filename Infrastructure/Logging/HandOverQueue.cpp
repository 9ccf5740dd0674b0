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

bool HandOverQueue::keep(const PackedLogMessage& message, std::uint64_t sequence) noexcept {
    if (!hasRoom(message.weight()) || !front_.push(message.bytes(), sequence)) {
        return false;
    }
    ++held_;
    heldBytes_ += message.weight();
    if (isPumpAsleep_ && isAwaited()) {
        isPumpAsleep_ = false; // once is enough
        offered_.notify_one();
    }
    return true;
}

void HandOverQueue::count() noexcept {
    counts_.offer();
    waiting_.store(counts_.waiting(), std::memory_order_relaxed);
}

HandOverQueue::Offer HandOverQueue::offer(const PackedLogMessage& message) {
    const std::lock_guard lock{mutex_};
    count();
    const auto sequence = ++sequence_;
    return {sequence, keep(message, sequence)};
}

std::uint64_t HandOverQueue::number() {
    const std::lock_guard lock{mutex_};
    count();
    return ++sequence_;
}

bool HandOverQueue::offerAgain(const PackedLogMessage& message, std::uint64_t sequence,
                               std::chrono::milliseconds within) {
    std::unique_lock lock{mutex_};
    const auto isOver = [&] { return isClosed() || hasRoom(message.weight()); };
    if (within == std::chrono::milliseconds{0}) {
        settled_.wait(lock, isOver);
    } else {
        settled_.wait_for(lock, within, isOver);
    }
    return keep(message, sequence);
}

void HandOverQueue::take(WaitingMessages& taken) {
    const std::lock_guard lock{mutex_};
    std::swap(front_, taken);
}

void HandOverQueue::await(std::size_t count, std::chrono::milliseconds interval) {
    std::unique_lock lock{mutex_};
    isPumpAsleep_ = true;
    awaited_ = 1;
    while (!offered_.wait_for(lock, longestSleep, [this] { return isClosed() || !front_.empty(); })) {
    }
    awaited_ = count;
    const auto isDue = [this] {
        isPumpAsleep_ = !isAwaited();
        return !isPumpAsleep_;
    };
    for (auto left = interval; left.count() > 0; left -= longestSleep) {
        if (offered_.wait_for(lock, std::min(left, longestSleep), isDue)) {
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
    new (&front_) WaitingMessages;
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
