#pragma once

#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Infrastructure/Missive/Codec/MessageTypes.hpp>
#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

namespace missive {

/// Messages as Symfony's JSON serializer writes and reads them (symfony/serializer's `json` format, Messenger 5.4
/// to 8.1): the message's fields as the body, its name in the header `type`, its stamps in headers.
///
/// A message that was decoded here and is sent again keeps the bytes of its body. Headers without a meaning here,
/// unknown stamps among them, are kept byte for byte. One that cannot be decoded is sent on with its original body and
/// headers, to which only stamps are added.
class JsonMessageCodec : public MessageCodec {
public:
    /// `types` must outlive the codec.
    explicit JsonMessageCodec(const MessageTypes& types, StampCodecs stamps = StampCodecs::standard());

    /// See StampCodecs; to be called before the first message.
    template <Stamp S> void registerStamp(std::string header) { stamps_.template registerStamp<S>(std::move(header)); }

    EncodedMessage encode(const Envelope& envelope) const override;
    Envelope decode(EncodedMessage message) const override;

private:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    void appendStamps(Headers& headers, const Stamps& stamps) const;
    std::string decodeStamps(const Headers& headers, Stamps& stamps) const;
    Envelope undecodable(EncodedMessage message, std::string reason) const;

    const MessageTypes& types_;
    StampCodecs stamps_;
};

} // namespace missive
