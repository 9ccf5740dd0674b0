#include <Infrastructure/Missive/Transport/Amqp/AmqpMessage.hpp>

#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

#include <vector>

namespace missive {

bool AmqpMessage::isNamed() const noexcept {
    const auto* identity = encoded.header(StampCodecs::messageIdHeader);
    return !properties.messageId.empty() || (identity != nullptr && !identity->empty());
}

void AmqpMessage::name(const std::string& id) {
    properties.messageId = id;
    std::erase_if(encoded.headers, [](const auto& header) { return header.first == StampCodecs::messageIdHeader; });
    encoded.headers.emplace_back(StampCodecs::messageIdHeader, id);
}

std::size_t AmqpMessage::headerSize() const noexcept {
    constexpr std::size_t ofEntry = 8;
    constexpr std::size_t ofProperties = 1024; // each is a short text
    auto size = ofProperties + properties.foreignHeaders.size();
    for (const auto& [name, value] : encoded.headers) {
        size += name.size() + value.size() + ofEntry;
    }
    return size;
}

} // namespace missive
