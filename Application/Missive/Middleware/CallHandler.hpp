#pragma once

#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/Middleware.hpp>

namespace missive {

/// Ends the stack of a command or query bus: calls the one handler, whose errors pass as they are.
class CallHandler final : public Middleware {
public:
    explicit CallHandler(const HandlerRegistry& handlers) noexcept : handlers_{handlers} {}

    /// Throws NoHandlerForMessage.
    void handle(Envelope& envelope, Stack rest) override;

private:
    const HandlerRegistry& handlers_;
};

} // namespace missive
