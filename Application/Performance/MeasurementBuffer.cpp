#include <Application/Performance/MeasurementBuffer.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace missive::performance {

namespace {

constexpr std::chrono::seconds longestIdle{5};
/// Room for so many is made anew whenever all are taken, by who takes them.
constexpr std::size_t usualBatch = 512;

} // namespace

MeasurementBuffer::MeasurementBuffer(std::size_t capacity) : capacity_{capacity} {
    waiting_.reserve(std::min(capacity, usualBatch));
}

std::optional<MeasurementBuffer::Ticket> MeasurementBuffer::push(Measurement&& measurement) {
    const std::lock_guard lock{mutex_};
    ++counts_.recorded;
    if (isClosed_) {
        ++counts_.droppedAtStop;
        return std::nullopt;
    }
    if (counts_.held >= capacity_) {
        ++counts_.droppedForRoom;
        return std::nullopt;
    }
    waiting_.push_back(std::move(measurement));
    ++counts_.held;
    if (waitingCount() == wanted_) {
        offered_.notify_one();
    }
    return ++lastTicket_;
}

std::vector<Measurement> MeasurementBuffer::take(std::size_t most) {
    std::vector<Measurement> taken;
    taken.reserve(std::min(capacity_, usualBatch));
    const std::lock_guard lock{mutex_};
    const auto count = std::min(most, waitingCount());
    if (first_ == 0 && count == waiting_.size()) {
        taken.swap(waiting_);
        return taken;
    }
    const auto begin = waiting_.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    taken.assign(std::make_move_iterator(begin), std::make_move_iterator(end));
    first_ += count;
    if (first_ == waiting_.size()) {
        waiting_.clear();
        first_ = 0;
    } else if (first_ >= waiting_.size() / 2) {
        waiting_.erase(waiting_.begin(), end);
        first_ = 0;
    }
    return taken;
}

void MeasurementBuffer::settle(End end, std::size_t count) {
    {
        const std::lock_guard lock{mutex_};
        auto& place = end == End::Stored ? counts_.stored : end == End::Sent ? counts_.sent : counts_.droppedAtStop;
        place += count;
        counts_.held -= count;
        settledUpTo_ += count;
    }
    settled_.notify_all();
}

bool MeasurementBuffer::awaitSettled(Ticket ticket, std::chrono::nanoseconds within) {
    std::unique_lock lock{mutex_};
    ++hurried_;
    offered_.notify_one();
    const bool isDone = settled_.wait_for(lock, within, [&] { return settledUpTo_ >= ticket; });
    --hurried_;
    return isDone;
}

void MeasurementBuffer::await(std::size_t count, std::chrono::milliseconds interval) {
    std::unique_lock lock{mutex_};
    wanted_ = 1;
    if (!offered_.wait_for(lock, longestIdle, [&] { return isClosed_ || waitingCount() > 0; })) {
        return;
    }
    wanted_ = count;
    offered_.wait_for(lock, interval, [&] { return isClosed_ || hurried_ > 0 || waitingCount() >= count; });
}

void MeasurementBuffer::pause(std::chrono::milliseconds time) {
    std::unique_lock lock{mutex_};
    offered_.wait_for(lock, time, [&] { return isClosed_; });
}

void MeasurementBuffer::close() {
    {
        const std::lock_guard lock{mutex_};
        isClosed_ = true;
    }
    offered_.notify_all();
    settled_.notify_all();
}

bool MeasurementBuffer::isClosed() const {
    const std::lock_guard lock{mutex_};
    return isClosed_;
}

RecorderCounts MeasurementBuffer::counts() const {
    const std::lock_guard lock{mutex_};
    return counts_;
}

} // namespace missive::performance
