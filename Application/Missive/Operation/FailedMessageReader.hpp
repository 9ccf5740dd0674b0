#pragma once

#include <Application/Missive/Operation/FailedMessageView.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// Reads off an envelope what an operator is told about it. Names and codec must outlive it.
class FailedMessageReader {
public:
    /// The text without the passwords in it.
    using Redaction = std::function<std::string(std::string_view)>;

    FailedMessageReader(const MessageNames& names, const MessageCodec& codec, Redaction redacted)
        : names_{names}, codec_{codec}, redacted_{std::move(redacted)} {}

    std::string name(const Envelope& envelope) const { return names_.nameOf(envelope); }

    /// What a list tells: without the error's trace and the body.
    FailedMessageView summary(const Envelope& envelope) const;

    /// With everything that is known. The body is as it came if it could not be decoded, else as the codec writes it.
    FailedMessageView details(const Envelope& envelope) const;

private:
    std::string body(const Envelope& envelope) const;

    const MessageNames& names_;
    const MessageCodec& codec_;
    Redaction redacted_;
};

} // namespace missive
