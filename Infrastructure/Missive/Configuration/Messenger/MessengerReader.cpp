#include <Infrastructure/Missive/Configuration/Messenger/MessengerReader.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/BusReader.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/RoutingReader.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/SignalNames.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/TransportReader.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <csignal>

namespace missive {

namespace {

template <typename Named> std::vector<std::string> namesOf(const std::vector<Named>& all) {
    std::vector<std::string> names;
    for (const auto& one : all) {
        names.push_back(one.name);
    }
    return names;
}

std::string readDefaultBus(const ConfigurationSection& messenger, const std::vector<std::string>& buses) {
    if (messenger.isMissing("default_bus") && buses.size() == 1) {
        messenger.note("default_bus", buses.front());
        return buses.front();
    }
    const auto name = messenger.text("default_bus").value_or("");
    if (messenger.isMissing("default_bus") && buses.size() > 1) {
        messenger.problem("default_bus", "You must specify the \"default_bus\" if you define more than one bus.");
    } else if (!name.empty() && std::find(buses.begin(), buses.end(), name) == buses.end()) {
        messenger.problem("default_bus", "There is no bus \"" + name + "\"; " + nameSuggestion(buses, name));
    }
    return name;
}

/// Whether it makes sense to ask what it names: where it is no map, that is the one problem to tell.
bool isReadable(const ConfigurationSection& messenger, std::string_view key) {
    const auto* member = messenger.find(key);
    return messenger.isMissing(key) || (member != nullptr && (member->value.isMap() || member->value.isNull()));
}

void checkFailureTransport(const ConfigurationSection& section, const std::optional<std::string>& name,
                           const std::vector<std::string>& transports) {
    if (name && std::find(transports.begin(), transports.end(), *name) == transports.end()) {
        section.problem("failure_transport", unknownTransport(*name, transports));
    }
}

int readSignal(const ConfigurationSection& messenger, const ConfigurationNode& node) {
    const auto& text = node.text();
    if (node.isText()) {
        const auto number = wholeNumber<int>(text).value_or(0);
        if (number > 0 && number < NSIG && number != SIGKILL && number != SIGSTOP) {
            return number;
        }
        if (const auto known = signalNumber(text)) {
            return *known;
        }
    }
    if (!node.isUnresolved()) {
        const auto near = nearestName(signalNames(), text);
        messenger.findings().problem(node.position(), messenger.pathOf("stop_worker_on_signals"),
                                     "Expected a signal that can be caught, such as SIGTERM or 15, found " +
                                         node.describe() + (near ? "; did you mean \"" + *near + "\"?" : "."));
    }
    return 0;
}

std::vector<int> readSignals(const ConfigurationSection& messenger) {
    std::vector<int> signals;
    std::vector<std::string> names;
    const auto* member = messenger.find("stop_worker_on_signals");
    auto nodes = member == nullptr ? std::vector<ConfigurationNode>{} : member->value.items();
    if (member != nullptr && !member->value.isList()) {
        nodes = {member->value};
    }
    for (const auto& node : nodes) {
        signals.push_back(readSignal(messenger, node));
        names.push_back(node.text());
    }
    messenger.note("stop_worker_on_signals", nameList(names));
    return signals;
}

std::string readSerializer(const ConfigurationSection& section, std::string fallback) {
    section.allowOnly({"default_serializer", "symfony_serializer"});
    if (section.isMissing("default_serializer")) {
        section.note("default_serializer", fallback);
    } else if (const auto name = section.text("default_serializer")) {
        fallback = *name;
    }
    const auto symfony = section.section("symfony_serializer");
    symfony.allowOnly({"format", "context"});
    if (const auto* format = symfony.find("format"); format != nullptr && format->value.text() != "json") {
        symfony.problem("format", "Only the format \"json\" is supported, found " + format->value.describe() + ".");
    }
    if (!symfony.section("context").members().empty()) {
        symfony.problem("context", "A serialisation context is not supported; remove it.");
    }
    return fallback;
}

} // namespace

MessengerConfiguration readMessenger(const ConfigurationSection& messenger) {
    messenger.allowOnly({"enabled", "default_bus", "buses", "transports", "failure_transport", "serializer", "routing",
                         "stop_worker_on_signals", "reset_on_message"});
    MessengerConfiguration result;
    if (!messenger.isMissing("enabled") && !messenger.flag("enabled", true)) {
        messenger.problem("enabled", "Switching the messenger off is not supported; remove \"enabled\".");
    }
    result.buses = readBuses(messenger.section("buses"));
    if (isReadable(messenger, "buses")) {
        result.defaultBus = readDefaultBus(messenger, namesOf(result.buses));
    }
    result.transports = readTransports(messenger.section("transports"));
    const auto names = namesOf(result.transports);
    for (const auto& transport : result.transports) {
        if (transport.failureTransport) {
            checkFailureTransport(messenger.section("transports").section(transport.name), transport.failureTransport,
                                  names);
        }
    }
    result.failureTransport = messenger.text("failure_transport");
    if (isReadable(messenger, "transports")) {
        checkFailureTransport(messenger, result.failureTransport, names);
        result.routing = readRouting(messenger.section("routing"), names);
    }
    result.stopWorkerOnSignals = readSignals(messenger);
    result.defaultSerializer = readSerializer(messenger.section("serializer"), result.defaultSerializer);
    return result;
}

} // namespace missive
