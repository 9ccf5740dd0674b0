#pragma once

#include <Application/Missive/Bus/AnswerSlot.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Message.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace missive {

/// Answers queries: synchronously, on one consistent state of the database, by exactly one handler.
class QueryBus {
public:
    explicit QueryBus(const MessageBus& bus) noexcept : bus_{bus} {}

    /// Throws what the handler throws. Allocates nothing of its own.
    template <Message Q> MessageResult<Q> ask(const Q& query) const {
        static_assert(!std::is_void_v<MessageResult<Q>>, "a query names its answer: add `using Result = ...;` to it");
        Envelope envelope = Envelope::borrow(query);
        std::optional<MessageResult<Q>> result;
        AnswerSlot answer{result};
        bus_.dispatch(envelope, &answer);
        return std::move(result).value();
    }

private:
    const MessageBus& bus_;
};

} // namespace missive
