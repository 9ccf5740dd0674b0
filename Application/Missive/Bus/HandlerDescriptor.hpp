#pragma once

#include <Application/Missive/Bus/AnswerSlot.hpp>
#include <Application/Missive/Bus/HandlerBatch.hpp>
#include <Application/Missive/Bus/HandlerOptions.hpp>
#include <Domain/Missive/AnyStamp.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// A handler as the buses know it.
struct HandlerDescriptor {
    /// Calls the handler with a message of its type; its answer goes to `answer` unless that is null.
    using Call = std::function<void(const void* message, AnswerSlot* answer)>;

    HandlerDescriptor(std::string handlerName, TypeId type, Call handler, HandlerOptions options,
                      std::optional<HandlerBatch> many = {})
        : name{std::move(handlerName)}, messageType{type}, call{std::move(handler)},
          handledStamp{AnyStamp::lasting(HandledStamp{name})}, priority{options.priority},
          fromTransport{std::move(options.fromTransport)}, batch{std::move(many)} {}

    /// Whether the envelope says that this handler has handled its message.
    bool hasHandled(const Envelope& envelope) const;

    /// Whether it handles what is received from this transport.
    bool listensTo(std::string_view transportName) const noexcept {
        return fromTransport.empty() || fromTransport == transportName;
    }

    std::string name;
    TypeId messageType;
    Call call;
    AnyStamp handledStamp;
    int priority;
    std::string fromTransport;
    std::optional<HandlerBatch> batch;
};

} // namespace missive
