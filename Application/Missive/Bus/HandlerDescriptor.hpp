#pragma once

#include <Application/Missive/Bus/HandlerOptions.hpp>
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

    HandlerDescriptor(std::string handlerName, TypeId type, Call handler, HandlerOptions options)
        : name{std::move(handlerName)}, messageType{type}, call{std::move(handler)},
          handledStamp{AnyStamp::lasting(HandledStamp{name})}, priority{options.priority},
          fromTransport{std::move(options.fromTransport)} {}

    std::string name;
    TypeId messageType;
    Call call;
    AnyStamp handledStamp;
    int priority;
    std::string fromTransport;
};

} // namespace missive
