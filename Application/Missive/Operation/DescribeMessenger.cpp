#include <Application/Missive/Operation/DescribeMessenger.hpp>

#include <Application/Missive/Operation/UnlessEmpty.hpp>

#include <algorithm>

namespace missive {

namespace {

std::vector<TypeId> messageTypes(const HandlerRegistry& handlers) {
    std::vector<TypeId> types;
    for (const auto* handler : handlers.all()) {
        if (std::find(types.begin(), types.end(), handler->messageType) == types.end()) {
            types.push_back(handler->messageType);
        }
    }
    return types;
}

} // namespace

std::vector<std::string> DescribeMessenger::busNames() const {
    std::vector<std::string> names;
    for (const auto& bus : buses_) {
        names.push_back(bus.name);
    }
    return names;
}

MessengerView DescribeMessenger::view(const std::optional<std::string>& bus) const {
    MessengerView view;
    for (const auto& each : buses_) {
        if (!bus || each.name == *bus) {
            view.buses.emplace_back(each.name, messagesOf(each.handlers));
        }
    }
    for (const auto& entry : transports_.all()) {
        view.transports.emplace_back(entry.transport.name, TransportView{entry.transport.receiver != nullptr,
                                                                         unlessEmpty(entry.failureTransport)});
    }
    return view;
}

std::vector<MessageTypeView> DescribeMessenger::messagesOf(const HandlerRegistry& handlers) const {
    std::vector<MessageTypeView> messages;
    for (const auto type : messageTypes(handlers)) {
        auto& message = messages.emplace_back(MessageTypeView{names_.nameOf(type), {}, routesOf_(type)});
        for (const auto& handler : handlers.handlersFor(type)) {
            message.handlers.push_back({handler.name, handler.priority, unlessEmpty(handler.fromTransport)});
        }
    }
    return messages;
}

} // namespace missive
