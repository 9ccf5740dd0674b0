#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <UI/Missive/Messenger/FailedMessageRecord.hpp>

#include <string>

namespace missive {

/// Reads off an envelope what an operator is told about it. Names and codec must outlive it.
class FailedMessageReader {
public:
    FailedMessageReader(const MessageNames& names, const MessageCodec& codec) : names_{names}, codec_{codec} {}

    std::string name(const Envelope& envelope) const { return names_.nameOf(envelope); }
    FailedMessageRecord read(const Envelope& envelope) const;

    /// The message's bytes: as they came if it could not be decoded, else as the codec writes them.
    std::string body(const Envelope& envelope) const;

private:
    const MessageNames& names_;
    const MessageCodec& codec_;
};

} // namespace missive
