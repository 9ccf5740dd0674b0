#pragma once

#include <UI/Missive/Http/HttpHook.hpp>
#include <UI/Performance/MeasuredWindow.hpp>
#include <UI/Performance/Measuring.hpp>

namespace missive::performance {

/// Measures requests: from when their route is known until their answer is complete.
class MeasureRequests final : public HttpHook {
public:
    /// Both must outlive it.
    MeasureRequests(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    void around(const HttpCall& call, FunctionRef<void()> run) override;

private:
    bool isMeasured(const HttpCall& call) const;
    void describe(const HttpCall& call, Measurement& measurement);
    /// What only the record of an access has, and what its message is told apart by.
    void describeAccess(const HttpRequest& request, Measurement& measurement);

    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
