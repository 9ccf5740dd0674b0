#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>

#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace missive {

namespace {

/// Every part is preceded by its length, so that no two lists of parts read alike.
std::string digestOf(std::initializer_list<std::string_view> parts) {
    static constexpr boost::uuids::uuid names{
        {0x2f, 0x1d, 0x5b, 0x0e, 0x6c, 0x1a, 0x4d, 0x7e, 0x9b, 0x52, 0x8a, 0x33, 0x5e, 0x0c, 0x71, 0xd4}};
    std::string text;
    for (const auto part : parts) {
        text.append(std::to_string(part.size())).append(":").append(part);
    }
    return boost::uuids::to_string(boost::uuids::name_generator_sha1{names}(text));
}

bool fits(std::string_view id) {
    constexpr std::size_t most = 100;
    return id.size() <= most &&
           std::all_of(id.begin(), id.end(), [](char byte) { return byte > ' ' && byte < '\x7f'; });
}

const std::string* identityOf(const Envelope& envelope) {
    const auto* stamp = envelope.last<MessageIdStamp>();
    return stamp == nullptr || stamp->id.empty() ? nullptr : &stamp->id;
}

void replaceIdentity(Envelope& envelope, std::string id) {
    if (envelope.last<MessageIdStamp>() != nullptr) {
        envelope = envelope.without<MessageIdStamp>();
    }
    envelope.add(MessageIdStamp{std::move(id)});
}

std::string ownIdentity(const EncodedMessage& message) {
    const auto* own = message.header(StampCodecs::messageIdHeader);
    return own == nullptr ? std::string{} : *own;
}

/// Whether the envelope has an identity of its own; one that does not fit becomes its digest.
bool keepsIdentity(Envelope& envelope) {
    const auto* id = identityOf(envelope);
    if (id != nullptr && !fits(*id)) {
        replaceIdentity(envelope, digestOf({*id}));
    }
    return id != nullptr;
}

} // namespace

void identify(Envelope& envelope, std::string_view bytes, const MessagePlace& at) {
    if (!keepsIdentity(envelope)) {
        replaceIdentity(envelope, digestOf({at.place, at.transportId, "", bytes}));
    }
}

Envelope decodeIdentified(const MessageCodec& codec, EncodedMessage message, const MessagePlace& at) {
    return decodeIdentified(codec, std::move(message), [&at] { return at; });
}

Envelope decodeIdentified(const MessageCodec& codec, EncodedMessage message, FunctionRef<MessagePlace()> at) {
    // Our own messages have an identity, and are not digested in vain.
    auto id = ownIdentity(message);
    if (id.empty()) {
        const auto place = at();
        const auto* type = message.header("type");
        id = digestOf({place.place, place.transportId, type == nullptr ? "" : *type, message.body});
    }
    auto envelope = codec.decode(std::move(message));
    if (!keepsIdentity(envelope)) {
        replaceIdentity(envelope, fits(id) ? std::move(id) : digestOf({id}));
    }
    return envelope;
}

} // namespace missive
