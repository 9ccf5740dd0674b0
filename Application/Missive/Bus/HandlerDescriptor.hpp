#pragma once

#include <Domain/Missive/AnyStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <functional>
#include <string>
#include <utility>

namespace missive {

/// A handler as the buses know it.
struct HandlerDescriptor {
    /// Calls the handler with a message of its type; the answer goes to `result` unless that is null.
    using Call = std::function<void(const void* message, void* result)>;

    HandlerDescriptor(std::string handlerName, TypeId type, Call handler)
        : name{std::move(handlerName)}, messageType{type}, call{std::move(handler)},
          handledStamp{AnyStamp::lasting(HandledStamp{name})} {}

    std::string name;
    TypeId messageType;
    Call call;
    AnyStamp handledStamp;
    /// Higher ones are called first; equal ones in the order of their registration.
    int priority = 0;
    /// When set, the handler sees only messages received from this transport, or from none.
    std::string fromTransport;
};

} // namespace missive
