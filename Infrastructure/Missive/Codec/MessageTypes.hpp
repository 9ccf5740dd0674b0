#pragma once

#include <Domain/Missive/Message.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/MessageType.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace missive {

/// The message types that may cross a process border, with their names on the wire. Filled while the application is put
/// together; from then on safe to read from any thread. References to its entries stay valid.
class MessageTypes final : public MessageNames {
public:
    MessageTypes() = default;
    MessageTypes(const MessageTypes&) = delete;
    MessageTypes& operator=(const MessageTypes&) = delete;

    /// Names the message type M, which must be described. The same registration twice is harmless.
    /// Throws std::logic_error when the name or the type is already taken, or the name is empty.
    template <Message M> void registerMessage(std::string wireName) {
        add({TypeId::of<M>(), wireName, wireName,
             [](JsonWriter& writer, const void* message) { encodeJson(writer, *static_cast<const M*>(message)); },
             [](JsonReader& reader) { return AnyMessage::own(decodeJson<M>(reader)); }});
    }

    /// Sends the message type `wireName` under another name, such as a PHP class; both names are understood on receipt.
    /// Throws std::logic_error when no message has that wire name or the other name is taken.
    void mapName(std::string_view wireName, std::string sentName);

    /// The entry of a C++ type, or null.
    const MessageType* find(TypeId type) const noexcept;
    /// The entry with that wire name or mapped name, or null.
    const MessageType* find(std::string_view name) const noexcept;

    std::string nameOf(TypeId type) const override;
    std::string nameOf(const Envelope& envelope) const override;

    /// All entries in the order of their registration.
    std::vector<const MessageType*> all() const;

private:
    struct NameHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    void add(MessageType entry);

    std::deque<MessageType> entries_;
    std::unordered_map<TypeId, const MessageType*> byType_;
    std::unordered_map<std::string, const MessageType*, NameHash, std::equal_to<>> byName_;
};

} // namespace missive
