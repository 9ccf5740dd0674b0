#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <UI/Missive/Messenger/FailedMessageRecord.hpp>

#include <functional>
#include <string>
#include <utility>

namespace missive {

/// Reads off an envelope what an operator is told about it. The codec must outlive it.
class FailedMessageReader {
public:
    /// The name a message is known by: its wire name, or of an undecodable one the name it arrived with.
    using NameOf = std::function<std::string(const Envelope&)>;

    FailedMessageReader(NameOf nameOf, const MessageCodec& codec) : nameOf_{std::move(nameOf)}, codec_{codec} {}

    std::string name(const Envelope& envelope) const { return nameOf_(envelope); }
    FailedMessageRecord read(const Envelope& envelope) const;

    /// The message's bytes: as they came if it could not be decoded, else as the codec writes them.
    std::string body(const Envelope& envelope) const;

private:
    NameOf nameOf_;
    const MessageCodec& codec_;
};

} // namespace missive
