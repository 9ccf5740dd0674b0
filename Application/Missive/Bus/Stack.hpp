#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <memory>

namespace missive {

class Middleware;

/// A position in a bus's middleware; copying it gives an independent position. Lives as long as the bus.
class Stack {
public:
    /// The first of a row of middleware that ends with a null one. Two pointers, so that it travels in registers.
    Stack(const std::shared_ptr<Middleware>* first, void* result) noexcept : next_{first}, result_{result} {}

    /// Hands the envelope to the rest of the stack; after the last middleware it does nothing.
    void next(Envelope& envelope) const;

    /// Where a command's or query's handler puts its answer (a `std::optional<Result>`), or null when nobody asks.
    void* result() const noexcept { return result_; }

    /// The same position for a later call, when whoever asked for an answer is gone.
    Stack withoutResult() const noexcept { return Stack{next_, nullptr}; }

private:
    const std::shared_ptr<Middleware>* next_;
    void* result_;
};

} // namespace missive
