#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/OriginalBodyStamp.hpp>
#include <Domain/Missive/Stamp/UnknownHeaderStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Codec/UndecodableHeaders.hpp>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace missive {

namespace {

constexpr std::string_view typeHeader = "type";
constexpr std::string_view contentTypeHeader = "Content-Type";

// The message the OriginalBodyStamp beside it belongs to; an envelope may meanwhile hold another one.
struct DecodedMessageStamp {
    AnyMessage message;
};

// Both in one piece of memory.
struct Original {
    OriginalBodyStamp body;
    DecodedMessageStamp decoded;

    static void addTo(Stamps& stamps, std::string body, const AnyMessage& message) {
        const auto original = std::make_shared<const Original>(Original{{std::move(body)}, {message}});
        stamps.add(AnyStamp::part(original, original->body));
        stamps.add(AnyStamp::part(original, original->decoded));
    }
};

const std::string* originalBody(const Envelope& envelope) {
    const auto* decoded = envelope.last<DecodedMessageStamp>();
    const auto* body = envelope.last<OriginalBodyStamp>();
    const bool isSame = decoded != nullptr && decoded->message.data() == envelope.message().data();
    return isSame && body != nullptr ? &body->body : nullptr;
}

bool contains(const std::vector<std::pair<std::string, std::string>>& headers, std::string_view name) {
    return std::any_of(headers.begin(), headers.end(), [name](const auto& header) { return header.first == name; });
}

// The header for the stamps of one type, the first of which is known; it is nearly always the only one.
void appendGroup(std::vector<std::pair<std::string, std::string>>& headers, const StampCodec& codec,
                 const Stamps& stamps, std::size_t first) {
    const AnyStamp* const only = &stamps[first];
    std::vector<const AnyStamp*> group;
    for (std::size_t i = first + 1; i < stamps.size(); ++i) {
        if (stamps[i].type() == codec.type) {
            group.push_back(&stamps[i]);
        }
    }
    if (group.empty()) {
        headers.emplace_back(codec.header, codec.encode({&only, 1}));
    } else {
        group.insert(group.begin(), only);
        headers.emplace_back(codec.header, codec.encode(group));
    }
}

AnyMessage decodeBody(const MessageType& type, std::string_view body) {
    JsonReader reader{body};
    try {
        auto message = type.decode(reader);
        reader.finish();
        return message;
    } catch (const JsonError&) {
        throw;
    } catch (const std::exception& refusal) {
        throw reader.error(std::string{"is refused: "} + refusal.what());
    }
}

} // namespace

JsonMessageCodec::JsonMessageCodec(const MessageTypes& types, StampCodecs stamps)
    : types_{types}, stamps_{std::move(stamps)} {}

EncodedMessage JsonMessageCodec::encode(const Envelope& envelope) const {
    if (const auto* undecoded = envelope.message().as<UndecodableMessage>()) {
        Headers current;
        appendStamps(current, envelope.stamps());
        return {undecoded->original.body, undecodableHeaders(undecoded->original.headers, current, stamps_)};
    }
    const auto* type = types_.find(envelope.type());
    if (type == nullptr) {
        throw std::logic_error{"The message type " + std::string{envelope.type().name()} +
                               " has no wire name, so it cannot be sent: register it in the wiring of its context."};
    }
    EncodedMessage encoded;
    encoded.headers.reserve(6);
    encoded.headers.emplace_back(typeHeader, type->sentName);
    appendStamps(encoded.headers, envelope.stamps());
    encoded.headers.emplace_back(contentTypeHeader, "application/json");
    if (const auto* body = originalBody(envelope)) {
        encoded.body = *body;
    } else {
        JsonWriter writer;
        type->encode(writer, envelope.message().data());
        encoded.body = writer.toString();
    }
    return encoded;
}

void JsonMessageCodec::appendStamps(Headers& headers, const Stamps& stamps) const {
    const StampCodec* handled = nullptr;
    std::size_t firstHandled = 0;
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        if (const auto* unknown = stamps[i].as<UnknownHeaderStamp>()) {
            const bool isOurs = unknown->name == typeHeader || unknown->name == contentTypeHeader;
            if (!isOurs && !contains(headers, unknown->name)) {
                headers.emplace_back(unknown->name, unknown->value);
            }
            continue;
        }
        const auto* codec = stamps_.find(stamps[i].type());
        if (codec == nullptr || contains(headers, codec->header)) {
            continue;
        }
        if (codec->type == TypeId::of<HandledStamp>()) {
            firstHandled = handled == nullptr ? i : firstHandled;
            handled = codec;
        } else {
            appendGroup(headers, *codec, stamps, i);
        }
    }
    if (handled != nullptr) {
        appendGroup(headers, *handled, stamps, firstHandled);
    }
}

std::string JsonMessageCodec::decodeStamps(const Headers& headers, Stamps& stamps) const {
    std::string reason;
    for (const auto& [name, value] : headers) {
        if (name == typeHeader || name == contentTypeHeader) {
            continue;
        }
        const auto* codec = stamps_.find(std::string_view{name});
        if (codec == nullptr) {
            stamps.add(AnyStamp::of(UnknownHeaderStamp{name, value}));
        }
        try {
            if (codec != nullptr) {
                codec->decode(value, stamps);
            }
        } catch (const std::exception& error) {
            reason = reason.empty() ? "The header \"" + name + "\" cannot be read. " + error.what() : reason;
        }
        if (reason.empty() && name.starts_with(unreadableHeader)) {
            reason =
                "The header \"" + name.substr(unreadableHeader.size()) + "\" could not be read when the message came.";
        }
    }
    return reason;
}

Envelope JsonMessageCodec::decode(EncodedMessage message) const {
    const auto* typeName = message.header(typeHeader);
    if (message.body.empty()) {
        return undecodable(std::move(message), "The message has no body.");
    }
    if (typeName == nullptr || typeName->empty()) {
        return undecodable(std::move(message), "The message has no header \"type\".");
    }
    const auto* type = types_.find(std::string_view{*typeName});
    if (type == nullptr) {
        auto reason = "No message is registered as \"" + *typeName +
                      "\": register it, or map the name to a registered message in the configuration.";
        return undecodable(std::move(message), std::move(reason));
    }
    Stamps stamps;
    if (auto reason = decodeStamps(message.headers, stamps); !reason.empty()) {
        return undecodable(std::move(message), std::move(reason));
    }
    std::optional<AnyMessage> decoded;
    try {
        decoded = decodeBody(*type, message.body);
    } catch (const JsonError& error) {
        auto reason = "The body of \"" + type->sentName + "\" cannot be read. " + error.what();
        return undecodable(std::move(message), std::move(reason));
    }
    Original::addTo(stamps, std::move(message.body), *decoded);
    return Envelope{std::move(*decoded), std::move(stamps)};
}

Envelope JsonMessageCodec::undecodable(EncodedMessage message, std::string reason) const {
    Stamps stamps;
    static_cast<void>(decodeStamps(message.headers, stamps));
    auto envelope = Envelope::of(UndecodableMessage{std::move(message), std::move(reason)});
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        if (stamps[i].type() != TypeId::of<UnknownHeaderStamp>()) {
            envelope.add(stamps[i]);
        }
    }
    return envelope;
}

} // namespace missive
