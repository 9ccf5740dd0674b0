#pragma once

#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <tests/support/Note.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace missive::test {

/// Writes a Note as `number text`, with the stamps that transports look at. Bytes without a header `type` cannot be
/// decoded.
class NoteCodec final : public MessageCodec {
public:
    EncodedMessage encode(const Envelope& envelope) const override {
        if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
            return undecodable->original;
        }
        const auto* note = envelope.message().as<Note>();
        if (note == nullptr) {
            throw std::logic_error{"only notes can be encoded"};
        }
        EncodedMessage message{std::to_string(note->number) + " " + note->text, {{"type", "note"}}};
        if (const auto* id = envelope.last<MessageIdStamp>()) {
            message.headers.emplace_back("X-Missive-Message-Id", id->id);
        }
        if (const auto* forward = envelope.last<ForwardStamp>()) {
            message.headers.emplace_back("X-Missive-Forward", forward->transportName);
        }
        if (envelope.last<ParkedStamp>() != nullptr) {
            message.headers.emplace_back("X-Missive-Parked", "1");
        }
        return message;
    }

    Envelope decode(EncodedMessage message) const override {
        if (message.header("type") == nullptr) {
            return Envelope::of(UndecodableMessage{std::move(message), "it has no type"});
        }
        const auto space = message.body.find(' ');
        auto envelope = Envelope::of(Note{std::stoi(message.body), message.body.substr(space + 1)});
        if (const auto* id = message.header("X-Missive-Message-Id")) {
            envelope.add(MessageIdStamp{*id});
        }
        if (const auto* forward = message.header("X-Missive-Forward")) {
            envelope.add(ForwardStamp{*forward});
        }
        if (message.header("X-Missive-Parked") != nullptr) {
            envelope.add(ParkedStamp{});
        }
        if (message.header("X-Missive-Resent") != nullptr) {
            envelope.add(ResentStamp{});
        }
        return envelope;
    }
};

} // namespace missive::test
