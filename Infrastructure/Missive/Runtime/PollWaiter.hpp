#pragma once

#include <Domain/Missive/Port/Waiter.hpp>

namespace missive {

/// Waits in poll(2). Any number of threads may wait at once.
class PollWaiter final : public Waiter {
public:
    /// Throws std::system_error.
    PollWaiter();
    ~PollWaiter() override;
    PollWaiter(const PollWaiter&) = delete;
    PollWaiter& operator=(const PollWaiter&) = delete;

    void wait(std::span<const int> descriptors, std::chrono::milliseconds atMost) override;
    void interrupt() noexcept override;

private:
    int interruption_;
};

} // namespace missive
