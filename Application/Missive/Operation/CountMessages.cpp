#include <Application/Missive/Operation/CountMessages.hpp>

#include <Application/Missive/Outbox/StrayOutbox.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/TransportError.hpp>

#include <algorithm>
#include <chrono>

namespace missive {

namespace {

using Names = std::vector<std::string>;

enum class Kind { Plain, Failures, Outbox };

Kind kindOf(const std::string& name, const TransportRegistry& transports) {
    const auto failures = transports.isFailureTransport(name) ? Kind::Failures : Kind::Plain;
    return transports.isOutbox(name) ? Kind::Outbox : failures;
}

void addUncountable(MessageStats& stats, const std::string& name) {
    auto& uncountable = stats.view.uncountableTransports;
    (uncountable ? *uncountable : uncountable.emplace()).push_back(name);
}

TransportStatsView viewOf(MessageCountAware& countable, const Transport& transport, Kind kind, TimePoint now) {
    const auto counts = countable.messageCounts();
    const auto waiting = kind == Kind::Plain ? counts.ready + counts.parked : counts.total();
    TransportStatsView view{waiting, counts.delayed, counts.claimed, counts.parked};
    auto* outbox = kind == Kind::Outbox && waiting > 0 ? transport.power<OutboxStore>() : nullptr;
    if (const auto oldest = outbox == nullptr ? std::nullopt : outbox->oldest()) {
        const auto age = std::chrono::floor<std::chrono::seconds>(now - *oldest).count();
        view.oldestSeconds = std::max<std::int64_t>(age, 0);
    }
    return view;
}

void ask(const Transport& transport, Kind kind, TimePoint now, MessageStats& stats) {
    auto* countable = transport.power<MessageCountAware>();
    if (countable == nullptr) {
        addUncountable(stats, transport.name);
        return;
    }
    try {
        stats.view.transports.emplace_back(transport.name, viewOf(*countable, transport, kind, now));
    } catch (const TransportError& error) {
        addUncountable(stats, transport.name);
        stats.problems.push_back("The transport \"" + transport.name + "\" cannot be asked: " + error.what());
    }
}

/// Those of these names; all without names.
std::vector<StrayOutbox> straysAmong(const TransportRegistry& transports, const Names& names, MessageStats& stats) {
    std::vector<StrayOutbox> strays;
    try {
        strays = StrayOutbox::in(transports);
    } catch (const TransportError& error) {
        stats.problems.push_back(std::string{"The application's database cannot be asked for outboxes: "} +
                                 error.what());
    }
    std::erase_if(strays, [&](const auto& stray) {
        return !names.empty() && std::find(names.begin(), names.end(), stray.outbox.name) == names.end();
    });
    return strays;
}

} // namespace

MessageStats CountMessages::in(Names names) const {
    MessageStats stats;
    const auto strays = straysAmong(transports_, names, stats);
    if (names.empty()) {
        for (const auto& entry : transports_.all()) {
            names.push_back(entry.transport.name);
        }
        for (const auto& transport : transports_.unusable()) {
            addUncountable(stats, transport.name);
        }
    }
    for (const auto& name : names) {
        transports_.requireUsable(name);
        if (const auto* entry = transports_.find(name)) {
            ask(entry->transport, kindOf(name, transports_), clock_.now(), stats);
        } else if (std::none_of(strays.begin(), strays.end(),
                                [&](const auto& stray) { return stray.outbox.name == name; })) {
            stats.unknown.push_back(name);
        }
    }
    for (const auto& stray : strays) {
        ask(stray.outbox, Kind::Outbox, clock_.now(), stats);
        stats.remedies.push_back(stray.remedy());
    }
    return stats;
}

} // namespace missive
