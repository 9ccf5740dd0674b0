#pragma once

#include <Application/Missive/Bus/Stack.hpp>
#include <Domain/Missive/Envelope.hpp>

namespace missive {

/// One layer around the handling of every message of a bus. Called from any thread.
class Middleware {
public:
    virtual ~Middleware() = default;

    /// Passes the envelope on with `rest.next(envelope)`, or does not. Stamps are added by assigning a changed envelope
    /// back; what the rest of the stack added is there when `next` returns, also when it throws.
    virtual void handle(Envelope& envelope, Stack rest) = 0;
};

} // namespace missive
