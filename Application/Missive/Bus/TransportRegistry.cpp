#include <Application/Missive/Bus/TransportRegistry.hpp>

#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentStamp.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace missive {

const TransportRegistry::Entry& TransportRegistry::add(Entry entry) {
    if (find(entry.transport.name) != nullptr) {
        throw std::logic_error{"There are two transports named \"" + entry.transport.name + "\"."};
    }
    entry.receivedStamp = AnyStamp::of(ReceivedStamp{entry.transport.name});
    entry.sentStamp = AnyStamp::of(SentStamp{entry.transport.name});
    return entries_.emplace_back(std::move(entry));
}

const TransportRegistry::Entry* TransportRegistry::find(std::string_view name) const noexcept {
    for (const auto& entry : entries_) {
        if (entry.transport.name == name) {
            return &entry;
        }
    }
    return nullptr;
}

const TransportRegistry::Entry& TransportRegistry::get(std::string_view name) const {
    if (const auto* entry = find(name)) {
        return *entry;
    }
    requireUsable(name);
    std::string known;
    for (const auto& entry : entries_) {
        known += (known.empty() ? "" : ", ") + entry.transport.name;
    }
    throw std::invalid_argument{"The transport \"" + std::string{name} +
                                "\" does not exist. Valid transports are: " + known + "."};
}

void TransportRegistry::addUnusable(Unusable transport) { unusable_.push_back(std::move(transport)); }

void TransportRegistry::requireUsable(std::string_view name) const {
    for (const auto& transport : unusable_) {
        if (transport.name == name) {
            throw std::invalid_argument{transport.reason + " " + transport.remedy};
        }
    }
}

bool TransportRegistry::isOutbox(std::string_view name) const noexcept {
    return std::any_of(entries_.begin(), entries_.end(), [&](const auto& entry) { return entry.outbox == name; }) ||
           std::any_of(outboxTables_.begin(), outboxTables_.end(),
                       [&](const auto& holder) { return holder.name == name; });
}

bool TransportRegistry::isFailureTransport(std::string_view name) const noexcept {
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const auto& entry) { return entry.failureTransport == name; });
}

std::vector<std::string> TransportRegistry::receiverNames() const {
    std::vector<std::string> names;
    for (const auto& entry : entries_) {
        if (entry.transport.receiver != nullptr && !isOutbox(entry.transport.name)) {
            names.push_back(entry.transport.name);
        }
    }
    return names;
}

} // namespace missive
