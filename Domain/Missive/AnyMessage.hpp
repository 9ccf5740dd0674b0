#pragma once

#include <Domain/Missive/Message.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <memory>
#include <utility>

namespace missive {

/// A message of any type. Copies share the message, which is immutable.
///
/// A borrowed message refers to one on the caller's stack and costs no allocation; whoever keeps it longer than the
/// call that brought it takes `owned()`.
class AnyMessage {
public:
    template <Message M> static AnyMessage own(M message) {
        return AnyMessage{TypeId::of<M>(), std::make_shared<const M>(std::move(message)), nullptr};
    }

    template <Message M> static AnyMessage borrow(const M& message) noexcept {
        return AnyMessage{TypeId::of<M>(), std::shared_ptr<const void>{std::shared_ptr<const void>{}, &message},
                          &clone<M>};
    }

    TypeId type() const noexcept { return type_; }
    const void* data() const noexcept { return message_.get(); }

    /// The message when it is an M, else null.
    template <Message M> const M* as() const noexcept {
        return type_ == TypeId::of<M>() ? static_cast<const M*>(message_.get()) : nullptr;
    }

    /// The same message without the caller's stack behind it; copies a borrowed one.
    AnyMessage owned() const { return clone_ == nullptr ? *this : AnyMessage{type_, clone_(message_.get()), nullptr}; }

private:
    using Clone = std::shared_ptr<const void> (*)(const void*);

    template <class M> static std::shared_ptr<const void> clone(const void* message) {
        return std::make_shared<const M>(*static_cast<const M*>(message));
    }

    AnyMessage(TypeId type, std::shared_ptr<const void> message, Clone cloner) noexcept
        : type_{type}, message_{std::move(message)}, clone_{cloner} {}

    TypeId type_;
    std::shared_ptr<const void> message_;
    Clone clone_;
};

} // namespace missive
