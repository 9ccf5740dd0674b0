#pragma once

#include <Domain/Missive/Port/RetryPolicy.hpp>

namespace missive::test {

/// Always allows one more try.
class RetryAfterASecond final : public RetryPolicy {
public:
    bool isRetryable(const Envelope&, int, const std::exception*) override { return true; }
    std::chrono::milliseconds waitingTime(const Envelope&, int, const std::exception*) override {
        return std::chrono::seconds{1};
    }
};

} // namespace missive::test
