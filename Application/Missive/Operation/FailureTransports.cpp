#include <Application/Missive/Operation/FailureTransports.hpp>

#include <Domain/Missive/Port/MessageCountAware.hpp>

namespace missive {

std::vector<std::string> FailureTransports::names() const {
    std::vector<std::string> found;
    for (const auto& entry : transports_.all()) {
        const auto& name = entry.transport.name;
        if (transports_.isFailureTransport(name) || name == globalName_) {
            found.push_back(name);
        }
    }
    return found;
}

std::int64_t FailureTransports::messages() const {
    std::int64_t count = 0;
    for (const auto& name : names()) {
        count += messagesIn(get(name).transport).value_or(0);
    }
    return count;
}

std::optional<std::int64_t> FailureTransports::messagesIn(const Transport& transport) {
    auto* countable = transport.power<MessageCountAware>();
    return countable == nullptr ? std::nullopt : std::optional{countable->messageCounts().total()};
}

} // namespace missive
