#pragma once

#include <functional>
#include <utility>

namespace missive {

/// A call that is made once, in the end at the latest.
class EndingCall {
public:
    explicit EndingCall(std::function<void()> call) noexcept : call_{std::move(call)} {}
    EndingCall(EndingCall&& other) noexcept : call_{std::exchange(other.call_, nullptr)} {}
    EndingCall& operator=(EndingCall&&) = delete;
    ~EndingCall() { (*this)(); }

    void operator()() {
        if (const auto call = std::exchange(call_, nullptr)) {
            call();
        }
    }

private:
    std::function<void()> call_;
};

} // namespace missive
