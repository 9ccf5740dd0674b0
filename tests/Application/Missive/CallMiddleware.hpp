#pragma once

#include <Application/Missive/Bus/Middleware.hpp>

#include <functional>
#include <memory>
#include <utility>

namespace missive::test {

/// A middleware that is a function.
class CallMiddleware final : public Middleware {
public:
    using Function = std::function<void(Envelope&, Stack)>;

    explicit CallMiddleware(Function function) : function_{std::move(function)} {}

    void handle(Envelope& envelope, Stack rest) override { function_(envelope, rest); }

    static std::shared_ptr<Middleware> of(Function function) {
        return std::make_shared<CallMiddleware>(std::move(function));
    }

private:
    Function function_;
};

} // namespace missive::test
