#pragma once

#include <exception>

namespace missive {

/// How the call of a batch handler ended for the messages of the batch, each of which is processed afterwards.
struct BatchAttempt {
    enum class Outcome {
        /// The handler has handled them.
        Handled,
        /// Each of them is to be tried alone: the handler failed with `error`, or, when that is null, had handled some
        /// of them before.
        Apart,
        /// `error` is the failure of each of them.
        Failed,
    };

    Outcome outcome;
    std::exception_ptr error{};
};

} // namespace missive
