#include <Application/Missive/Bus/CurrentMessage.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>

#include <algorithm>

namespace missive {

bool CurrentMessage::isId(std::string_view text) noexcept {
    constexpr std::size_t longest = 100;
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char byte) { return byte > ' ' && byte < '\x7f'; });
}

std::optional<CurrentMessage> CurrentMessage::get() noexcept {
    for (const auto* context = DispatchContext::current(); context != nullptr; context = context->outer_) {
        if (context->handled_ != nullptr) {
            return CurrentMessage{*context->handled_, context->transportName_};
        }
    }
    return std::nullopt;
}

std::span<const Envelope> CurrentMessage::together() noexcept {
    for (const auto* context = DispatchContext::current(); context != nullptr; context = context->outer_) {
        if (context->handled_ != nullptr) {
            return {context->handled_, context->handledCount_};
        }
    }
    return {};
}

std::string_view CurrentMessage::id() const noexcept {
    const auto* stamp = envelope_->last<MessageIdStamp>();
    return stamp == nullptr ? std::string_view{} : stamp->id;
}

std::string_view CurrentMessage::correlationId() const noexcept {
    const auto* stamp = envelope_->last<CorrelationStamp>();
    return stamp != nullptr && isId(stamp->correlationId) ? stamp->correlationId : id();
}

} // namespace missive
