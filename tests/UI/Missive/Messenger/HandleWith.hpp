#pragma once

#include <Application/Missive/Bus/Middleware.hpp>

#include <functional>
#include <utility>

namespace missive::test {

/// The last middleware of a bus: calls a function with the envelope.
class HandleWith final : public Middleware {
public:
    explicit HandleWith(std::function<void(const Envelope&)> handle) : handle_{std::move(handle)} {}

    void handle(Envelope& envelope, Stack) override { handle_(envelope); }

private:
    std::function<void(const Envelope&)> handle_;
};

} // namespace missive::test
