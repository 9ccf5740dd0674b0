#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <memory>
#include <vector>

namespace missive {

class Middleware;

/// A position in a bus's middleware; copying it gives an independent position. Lives as long as the bus.
class Stack {
public:
    Stack(const std::vector<std::shared_ptr<Middleware>>& middleware, void* result) noexcept
        : middleware_{&middleware}, result_{result} {}

    /// Hands the envelope to the rest of the stack; after the last middleware it does nothing.
    void next(Envelope& envelope) const;

    /// Where a command's or query's handler puts its answer (a `std::optional<Result>`), or null when nobody asks.
    void* result() const noexcept { return result_; }

    /// The same position for a later call, when whoever asked for an answer is gone.
    Stack withoutResult() const noexcept {
        Stack later = *this;
        later.result_ = nullptr;
        return later;
    }

private:
    const std::vector<std::shared_ptr<Middleware>>* middleware_;
    std::size_t position_ = 0;
    void* result_;
};

} // namespace missive
