#pragma once

#include <Application/Missive/Bus/BatchOptions.hpp>
#include <Application/Missive/Bus/HandlerDescriptor.hpp>
#include <Application/Missive/Bus/HandlerSignature.hpp>
#include <Domain/Missive/Message.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

/// The handlers of one bus, by message type. Filled while the application is wired, afterwards only read.
class HandlerRegistry {
public:
    /// Registers a callable; the message type is read off its parameter.
    template <class Handler> void add(std::string name, Handler handler, HandlerOptions options = {}) {
        using Signature = HandlerSignature<Handler>;
        using M = typename Signature::Message;
        static_assert(Message<M>, "a handler takes a message: a plain copyable struct that is no aggregate root");
        static_assert(Signature::takesConstant,
                      "messages are immutable: take the message by const reference or by value");
        static_assert(
            std::is_same_v<typename Signature::Result, MessageResult<M>>,
            "the handler answers something else than its message names: let it return the message's `Result`, or "
            "add `using Result = ...;` to the message");
        auto shared = std::make_shared<Handler>(std::move(handler));
        add(HandlerDescriptor{std::move(name), TypeId::of<M>(),
                              [shared](const void* message, AnswerSlot* answer) {
                                  invoke<M>(*shared, *static_cast<const M*>(message), answer);
                              },
                              std::move(options)});
    }

    /// Registers a callable that takes many messages at once, as `std::span<const M>`. Throws std::invalid_argument for
    /// options that are out of range.
    template <class Handler> void addBatch(std::string name, Handler handler, BatchOptions options = {}) {
        using M = BatchElement<typename HandlerSignature<Handler>::Message>;
        static_assert(Message<M>, "a batch handler takes a std::span<const M> of messages");
        static_assert(std::is_void_v<typename HandlerSignature<Handler>::Result>, "a batch handler answers nothing");
        auto shared = std::make_shared<Handler>(std::move(handler));
        addBatch(
            std::move(name), TypeId::of<M>(),
            [shared](const void* message, AnswerSlot*) {
                (*shared)(std::span<const M>{static_cast<const M*>(message), 1});
            },
            [shared](std::span<const Envelope> envelopes) {
                std::vector<M> messages;
                messages.reserve(envelopes.size());
                for (const auto& envelope : envelopes) {
                    messages.push_back(*static_cast<const M*>(envelope.message().data()));
                }
                (*shared)(std::span<const M>{messages});
            },
            std::move(options));
    }

    void add(HandlerDescriptor descriptor);

    /// Whether there is a handler of many messages at once.
    bool hasBatches() const noexcept { return hasBatches_; }

    /// The handlers of a type, higher priority first.
    std::span<const HandlerDescriptor> handlersFor(TypeId type) const noexcept;

    /// Sorts by priority; call it once everything is registered.
    void freeze();

    /// All handlers in the order of their registration.
    std::vector<const HandlerDescriptor*> all() const;

private:
    template <class M, class Handler> static void invoke(Handler& handler, const M& message, AnswerSlot* answer) {
        if constexpr (std::is_void_v<MessageResult<M>>) {
            handler(message);
        } else if (answer != nullptr) {
            answer->put<MessageResult<M>>(handler(message));
        } else {
            static_cast<void>(handler(message));
        }
    }

    void addBatch(std::string name, TypeId type, HandlerDescriptor::Call single,
                  std::function<void(std::span<const Envelope>)> many, BatchOptions options);

    struct Entry {
        TypeId type;
        std::vector<HandlerDescriptor> handlers;
    };

    std::size_t slotOf(TypeId type) const noexcept;
    void index();

    std::vector<Entry> entries_;
    /// An open hash table of positions in `entries_`, each plus one: a power of two of slots, at most half of them
    /// used.
    std::vector<std::uint32_t> slots_{0};
    bool hasBatches_ = false;
};

} // namespace missive
