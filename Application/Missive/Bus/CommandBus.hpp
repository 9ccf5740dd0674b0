#pragma once

#include <Application/Missive/Bus/AnswerSlot.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Message.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace missive {

/// Runs commands: synchronously, in one unit of work, by exactly one handler.
class CommandBus {
public:
    explicit CommandBus(const MessageBus& bus) noexcept : bus_{bus} {}

    /// Returns when the command's unit of work is committed, with the handler's answer if the command names a `Result`.
    /// Throws what the handler throws; then nothing was written and no event sent. Allocates nothing of its own.
    template <Message C> MessageResult<C> dispatch(const C& command) const {
        Envelope envelope = Envelope::borrow(command);
        if constexpr (std::is_void_v<MessageResult<C>>) {
            bus_.dispatch(envelope);
        } else {
            std::optional<MessageResult<C>> result;
            AnswerSlot answer{result};
            bus_.dispatch(envelope, &answer);
            return std::move(result).value();
        }
    }

private:
    const MessageBus& bus_;
};

} // namespace missive
