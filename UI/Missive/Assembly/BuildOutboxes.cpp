#include <UI/Missive/Assembly/BuildOutboxes.hpp>

#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace missive {

namespace {

std::optional<Transport> tableNamed(const std::string& name, const TransportRegistry& transports) {
    const auto& tables = transports.outboxTables();
    const auto known =
        std::find_if(tables.begin(), tables.end(), [&](const auto& holder) { return holder.name == name; });
    if (known != tables.end()) {
        return *known;
    }
    const auto* entry = transports.find(name);
    return entry == nullptr ? std::nullopt : std::optional{entry->transport};
}

void addOutbox(const std::string& transportName, const Transport& holder, TransportRegistry& transports) {
    const auto& tables = transports.outboxTables();
    if (std::none_of(tables.begin(), tables.end(), [&](const auto& known) { return known.name == holder.name; })) {
        transports.addOutboxTable(holder);
    }
    if (transports.find(OutboxName::of(transportName)) == nullptr) {
        transports.add({.transport = holder.power<OutboxTable>()->outboxOf(transportName)});
    }
}

} // namespace

void buildOutboxes(const MessengerConfiguration& configuration, TransportRegistry& transports,
                   std::vector<WiringProblem>& problems) {
    for (const auto& configured : configuration.transports) {
        const auto* entry = transports.find(configured.name);
        if (entry == nullptr || entry->outbox.empty()) {
            continue;
        }
        const auto where =
            (configured.origin.empty() ? "" : configured.origin + ": ") + "The transport \"" + configured.name + "\"";
        const auto name = configured.outbox.value_or(defaultOutbox);
        const auto holder = tableNamed(name, transports);
        const std::string remedy = "Name a transport in the application's database, such as doctrine://default?"
                                   "queue_name=outbox, or switch it off: \"outbox: false\".";
        if (entry->transport.sharesTransaction) {
            problems.push_back({where + " needs no outbox: it is sent to in the unit of work's own transaction.",
                                "Remove its \"outbox\"."});
        } else if (!holder) {
            problems.push_back({where + " has the outbox \"" + name + "\", which does not exist.", remedy});
        } else if (!holder->sharesTransaction || holder->power<OutboxTable>() == nullptr) {
            problems.push_back({where + " has the outbox \"" + name +
                                    "\", which does not share the transactions of the application's database.",
                                remedy});
        } else {
            addOutbox(configured.name, *holder, transports);
        }
    }
}

} // namespace missive
