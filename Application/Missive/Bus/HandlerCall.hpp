#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <span>
#include <string>

namespace missive {

/// A handler of an event and what it is called with: one message, or those of a batch. Lives as long as the call.
struct HandlerCall {
    const std::string& handlerName;
    std::span<const Envelope> envelopes;

    std::string describe() const { return "the handler \"" + handlerName + '"'; }
};

} // namespace missive
