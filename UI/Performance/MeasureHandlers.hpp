#pragma once

#include <Application/Missive/Bus/HandlerHook.hpp>
#include <UI/Performance/Measuring.hpp>

namespace missive::performance {

/// Measures calls of handlers, their units of work included: a batch as so many calls of which each took its part.
class MeasureHandlers final : public HandlerHook {
public:
    /// Both must outlive it.
    MeasureHandlers(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    void around(const HandlerCall& call, FunctionRef<void()> run) override;

private:
    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
