#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <mutex>
#include <optional>

namespace missive {

/// How many messages a worker may still handle, shared by its threads: each takes a share before it claims messages, so
/// that together they never handle more. Safe to use from any thread.
class MessageBudget {
public:
    /// What one claim may use; the rest of it goes back when it ends.
    class Share {
    public:
        Share(MessageBudget& budget, std::size_t most) : budget_{budget}, left_{budget.take(most)} {}
        ~Share() { budget_.giveBack(left_); }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;

        std::size_t left() const noexcept { return left_; }
        void useOne() noexcept { --left_; }

    private:
        MessageBudget& budget_;
        std::size_t left_;
    };

    /// Without a limit there is always enough.
    explicit MessageBudget(std::optional<std::size_t> limit) noexcept
        : left_{limit.value_or(std::numeric_limits<std::size_t>::max())} {}

    /// Whether nothing is left but what shares may give back.
    bool isSpent() const {
        const std::lock_guard lock{mutex_};
        return left_ == 0;
    }

private:
    std::size_t take(std::size_t most) {
        const std::lock_guard lock{mutex_};
        const auto taken = std::min(most, left_);
        left_ -= taken;
        return taken;
    }

    void giveBack(std::size_t unused) {
        const std::lock_guard lock{mutex_};
        left_ += unused;
    }

    mutable std::mutex mutex_;
    std::size_t left_;
};

} // namespace missive
