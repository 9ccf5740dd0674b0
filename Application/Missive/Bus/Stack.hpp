#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <memory>

namespace missive {

class AnswerSlot;
class Middleware;

/// A position in a bus's middleware; copying it gives an independent position. Lives as long as the bus.
class Stack {
public:
    /// The first of a row of middleware that ends with a null one. Two pointers, so that it travels in registers.
    Stack(const std::shared_ptr<Middleware>* first, AnswerSlot* answer) noexcept : next_{first}, answer_{answer} {}

    /// Hands the envelope to the rest of the stack; after the last middleware it does nothing.
    void next(Envelope& envelope) const;

    /// Where a command's or query's handler puts its answer, or null when nobody waits for one.
    AnswerSlot* answer() const noexcept { return answer_; }

    /// The same position for a later call, when whoever asked for an answer is gone.
    Stack withoutAnswer() const noexcept { return Stack{next_, nullptr}; }

private:
    const std::shared_ptr<Middleware>* next_;
    AnswerSlot* answer_;
};

} // namespace missive
