#pragma once

#include <Domain/Missive/Port/Clock.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <string>

namespace missive {

/// Tells standard error why a log handler fails, once a minute for each, and counts how often. Safe to use from any
/// thread.
class LogComplaints {
public:
    /// The clock must outlive it.
    explicit LogComplaints(const Clock& clock) noexcept : clock_{clock} {}

    void failed(const std::string& handler, const std::exception_ptr& error) noexcept;

    std::uint64_t count() const noexcept { return count_; }

private:
    struct Complaint {
        std::chrono::nanoseconds toldAt{};
        std::uint64_t untold = 0;
    };

    void tell(const std::string& handler, const std::exception_ptr& error);

    const Clock& clock_;
    std::atomic<std::uint64_t> count_{0};
    std::mutex mutex_;
    std::map<std::string, Complaint> complaints_;
};

} // namespace missive
