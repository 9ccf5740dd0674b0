#include <UI/Missive/Assembly/CheckTransportUses.hpp>

#include <Application/Missive/Bus/RoutingPatterns.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <map>
#include <string>
#include <utility>

namespace missive {

namespace {

/// By transport, a sentence about who needs it.
using Uses = std::map<std::string, std::string>;

void addRoutes(const MessengerConfiguration& configuration, const Wiring& wiring, Uses& uses) {
    std::vector<RoutingPatterns::Entry> entries;
    for (const auto& route : configuration.routing) {
        entries.emplace_back(route.pattern, route.transports);
    }
    const RoutingPatterns patterns{std::move(entries)};
    for (const auto* message : wiring.messageTypes.all()) {
        for (const auto& transport : patterns.transportsFor(message->names())) {
            uses.emplace(transport, "The message \"" + message->wireName + "\" is routed to it.");
        }
    }
}

void addBoundHandlers(const MessengerConfiguration& configuration, const Wiring& wiring, Uses& uses,
                      std::vector<WiringProblem>& problems) {
    std::vector<std::string> known;
    for (const auto& transport : configuration.transports) {
        known.push_back(transport.name);
    }
    for (const auto* handler : wiring.eventHandlers.all()) {
        const auto& name = handler->fromTransport;
        if (name.empty()) {
            continue;
        }
        uses.emplace(name, "The handler \"" + handler->name + "\" is bound to it.");
        if (configuration.findTransport(name) == nullptr) {
            const auto near = nearestName(known, name);
            problems.push_back({"The handler \"" + handler->name + "\" is bound to the transport \"" + name +
                                    "\", which does not exist, so it would never be called.",
                                near ? "Did you mean \"" + *near + "\"?" : "Correct its fromTransport."});
        }
    }
}

void addFailureTransports(const TransportRegistry& transports, Uses& uses) {
    for (std::size_t known = 0; known != uses.size();) {
        known = uses.size();
        for (const auto& entry : transports.all()) {
            if (!entry.failureTransport.empty() && uses.contains(entry.transport.name)) {
                uses.emplace(entry.failureTransport, "What fails on \"" + entry.transport.name + "\" goes to it.");
            }
        }
    }
}

} // namespace

void checkTransportUses(const MessengerConfiguration& configuration, const Wiring& wiring,
                        const TransportRegistry& transports, std::vector<WiringProblem>& problems,
                        std::vector<WiringNote>& notes) {
    Uses uses;
    addRoutes(configuration, wiring, uses);
    addBoundHandlers(configuration, wiring, uses, problems);
    addFailureTransports(transports, uses);
    for (const auto& [name, reason, remedy] : transports.unusable()) {
        if (const auto use = uses.find(name); use != uses.end()) {
            problems.push_back({reason, use->second + " " + remedy});
        } else {
            notes.push_back({reason + " Nothing here needs it."});
        }
    }
}

} // namespace missive
