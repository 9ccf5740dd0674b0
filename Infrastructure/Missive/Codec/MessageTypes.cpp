#include <Infrastructure/Missive/Codec/MessageTypes.hpp>

#include <Domain/Missive/UndecodableMessage.hpp>

#include <stdexcept>

namespace missive {

namespace {

std::string inQuotes(std::string_view text) { return "\"" + std::string{text} + "\""; }

} // namespace

void MessageTypes::add(MessageType entry) {
    const std::string type{entry.type.name()};
    if (entry.wireName.empty()) {
        throw std::logic_error{"The message type " + type + " is registered with an empty wire name: give it one."};
    }
    if (const auto* sameType = find(entry.type)) {
        if (sameType->wireName == entry.wireName) {
            return;
        }
        throw std::logic_error{"The message type " + type + " is registered as " + inQuotes(sameType->wireName) +
                               " and as " + inQuotes(entry.wireName) + ": keep one registration."};
    }
    if (const auto* sameName = find(std::string_view{entry.wireName})) {
        throw std::logic_error{"The wire name " + inQuotes(entry.wireName) + " is given to " +
                               std::string{sameName->type.name()} + " and to " + type +
                               ": choose another for one of them."};
    }
    const auto& added = entries_.emplace_back(std::move(entry));
    byType_.emplace(added.type, &added);
    byName_.emplace(added.wireName, &added);
}

void MessageTypes::mapName(std::string_view wireName, std::string sentName) {
    const auto* named = find(wireName);
    if (named == nullptr || named->wireName != wireName) {
        throw std::logic_error{"No message is registered as " + inQuotes(wireName) + ", so it cannot be mapped to " +
                               inQuotes(sentName) + ": register the message or remove the mapping."};
    }
    const auto* taken = find(std::string_view{sentName});
    if (sentName.empty() || (taken != nullptr && taken != named)) {
        throw std::logic_error{
            "The message " + inQuotes(wireName) + " cannot be mapped to " + inQuotes(sentName) +
            (taken == nullptr ? ": the name is empty." : ": that name belongs to " + inQuotes(taken->wireName) + ".")};
    }
    for (auto& entry : entries_) {
        if (&entry == named) {
            if (entry.sentName != entry.wireName) {
                byName_.erase(entry.sentName);
            }
            entry.sentName = std::move(sentName);
            byName_.emplace(entry.sentName, &entry);
        }
    }
}

const MessageType* MessageTypes::find(TypeId type) const noexcept {
    const auto found = byType_.find(type);
    return found == byType_.end() ? nullptr : found->second;
}

const MessageType* MessageTypes::find(std::string_view name) const noexcept {
    const auto found = byName_.find(name);
    return found == byName_.end() ? nullptr : found->second;
}

std::string MessageTypes::nameOf(TypeId type) const {
    const auto* known = find(type);
    return known == nullptr ? std::string{type.name()} : known->wireName;
}

std::string MessageTypes::nameOf(const Envelope& envelope) const {
    const auto* undecodable = envelope.message().as<UndecodableMessage>();
    const auto* header = undecodable == nullptr ? nullptr : undecodable->original.header("type");
    return header == nullptr ? nameOf(envelope.type()) : *header;
}

std::vector<const MessageType*> MessageTypes::all() const {
    std::vector<const MessageType*> result;
    for (const auto& entry : entries_) {
        result.push_back(&entry);
    }
    return result;
}

} // namespace missive
