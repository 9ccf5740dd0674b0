#pragma once

#include <Domain/Missive/Port/RetryPolicy.hpp>

#include <atomic>
#include <chrono>
#include <exception>

namespace missive::test {

/// So many retries, each after the same time. Remembers the error it was asked about last.
class FixedRetryPolicy final : public RetryPolicy {
public:
    explicit FixedRetryPolicy(int most, std::chrono::milliseconds wait = std::chrono::milliseconds{100})
        : most_{most}, wait_{wait} {}

    bool isRetryable(const Envelope&, int retryCount, const std::exception* error) override {
        lastError = error;
        return retryCount < most_;
    }
    std::chrono::milliseconds waitingTime(const Envelope&, int, const std::exception* error) override {
        lastError = error;
        return wait_;
    }

    std::atomic<const std::exception*> lastError{nullptr};

private:
    int most_;
    std::chrono::milliseconds wait_;
};

} // namespace missive::test
