#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Infrastructure/Missive/Codec/MessagePlace.hpp>

#include <string_view>

namespace missive {

/// Decodes a received message and sees to it that it has a MessageIdStamp, whoever sent it: the only place where a
/// received envelope gets one.
///
/// An identity that came with the message is kept over hops; one that would not fit a database's text (longer than 100
/// bytes, or anything but printable ASCII) is replaced by its digest. A message without an identity gets a digest of
/// its place, its identifier there, its type and its body: the same at every delivery, another for a message that only
/// shares the identifier. Digests are UUIDs of version 5 (RFC 9562, 5.5). Never throws for bad bytes, as the codec.
Envelope decodeIdentified(const MessageCodec& codec, EncodedMessage message, const MessagePlace& at);

/// The same where it takes work to name the place: `at` is asked only for a message without an identity.
Envelope decodeIdentified(const MessageCodec& codec, EncodedMessage message, FunctionRef<MessagePlace()> at);

/// The same for an envelope that came without bytes that can be decoded; `bytes` stand for its type and body.
void identify(Envelope& envelope, std::string_view bytes, const MessagePlace& at);

} // namespace missive
