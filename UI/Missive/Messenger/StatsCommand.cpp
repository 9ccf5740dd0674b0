#include <UI/Missive/Messenger/StatsCommand.hpp>

#include <Application/Missive/Outbox/StrayOutbox.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

struct CountedTransport {
    std::string name;
    MessageCounts counts;
    /// Those that wait for somebody: in an outbox all of them, since a broker that is away only delays them, and in a
    /// failure transport too, where what waits for its retry has failed as well.
    std::int64_t waiting;
    /// How many seconds its oldest message has waited; only outboxes tell.
    std::optional<std::int64_t> age;
};

using Names = std::vector<std::string>;

std::int64_t waitingOf(const MessageCounts& counts, bool all) {
    return counts.ready + counts.parked + (all ? counts.delayed + counts.claimed : 0);
}

bool keepsFailed(const TransportRegistry& transports, const std::string& name) {
    return std::any_of(transports.all().begin(), transports.all().end(),
                       [&](const auto& entry) { return entry.failureTransport == name; });
}

std::optional<std::int64_t> ageOf(const Transport& outbox, TimePoint now) {
    const auto oldest = outbox.power<OutboxStore>()->oldest();
    return oldest ? std::optional{std::max<std::int64_t>(
                        std::chrono::floor<std::chrono::seconds>(now - *oldest).count(), 0)}
                  : std::nullopt;
}

struct Asked {
    std::vector<CountedTransport> counted;
    Names uncountable;
    bool allAnswered = true;
};

enum class Kind { Plain, Failures, Outbox };

Kind kindOf(const std::string& name, const TransportRegistry& transports) {
    const auto failures = keepsFailed(transports, name) ? Kind::Failures : Kind::Plain;
    return transports.isOutbox(name) ? Kind::Outbox : failures;
}

void ask(const Transport& transport, Kind kind, TimePoint now, Asked& asked, Output& output) {
    auto* countable = transport.power<MessageCountAware>();
    if (countable == nullptr) {
        asked.uncountable.push_back(transport.name);
        return;
    }
    try {
        const auto counts = countable->messageCounts();
        const auto waiting = waitingOf(counts, kind != Kind::Plain);
        const bool hasAge = kind == Kind::Outbox && waiting > 0 && transport.power<OutboxStore>() != nullptr;
        asked.counted.push_back({transport.name, counts, waiting, hasAge ? ageOf(transport, now) : std::nullopt});
    } catch (const TransportError& error) {
        asked.uncountable.push_back(transport.name);
        output.warning("The transport \"" + transport.name + "\" cannot be asked: " + error.what());
        asked.allAnswered = false;
    }
}

/// Those of these names; all without names.
std::vector<StrayOutbox> straysAmong(const TransportRegistry& transports, const Names& names, Asked& asked,
                                     Output& output) {
    std::vector<StrayOutbox> strays;
    try {
        strays = StrayOutbox::in(transports);
    } catch (const TransportError& error) {
        output.warning(std::string{"The application's database cannot be asked for outboxes: "} + error.what());
        asked.allAnswered = false;
    }
    std::erase_if(strays, [&](const auto& stray) {
        return !names.empty() && std::find(names.begin(), names.end(), stray.outbox.name) == names.end();
    });
    return strays;
}

void showTable(const Asked& asked, Output& output) {
    const auto& [counted, uncountable, allAnswered] = asked;
    const bool detailed = output.tells(Verbosity::verbose);
    Table table{{"Transport", "Count"}, {}};
    if (detailed) {
        table.headers.insert(table.headers.end(), {"Delayed", "Claimed", "Parked"});
    }
    for (const auto& [name, counts, waiting, age] : counted) {
        auto& row = table.rows.emplace_back(std::vector<ConsoleText>{name, std::to_string(waiting)});
        if (detailed) {
            for (const auto count : {counts.delayed, counts.claimed, counts.parked}) {
                row.push_back(std::to_string(count));
            }
        }
    }
    output.table(table);
    for (const auto& [name, counts, waiting, age] : counted) {
        if (age) {
            output.note("The oldest message in \"" + name + "\" has waited for " + std::to_string(*age) + " s.");
        }
    }
    if (uncountable.empty()) {
        return;
    }
    std::string names;
    for (const auto& name : uncountable) {
        names += (names.empty() ? "\"" : ", \"") + name + "\"";
    }
    output.note("Unable to get message count for the following transports: " + names + ".");
}

std::string asJson(const Asked& asked) {
    const auto& [counted, uncountable, allAnswered] = asked;
    PrettyJson json;
    json.beginObject().key("transports").beginObject();
    for (const auto& [name, counts, waiting, age] : counted) {
        json.key(name).beginObject();
        json.key("count").value(waiting);
        json.key("delayed").value(counts.delayed);
        json.key("claimed").value(counts.claimed);
        json.key("parked").value(counts.parked);
        if (age) {
            json.key("oldest_seconds").value(*age);
        }
        json.endObject();
    }
    json.endObject();
    if (!uncountable.empty()) {
        json.key("uncountable_transports").beginArray();
        for (const auto& name : uncountable) {
            json.value(name);
        }
        json.endArray();
    }
    return json.endObject().text();
}

} // namespace

CommandDefinition StatsCommand::definition() const {
    return CommandDefinition{"messenger:stats", "Show the message count for one or more transports"}
        .optionalList("transport_names", "List of transports' names")
        .option("format", "The output format (\"txt\", \"json\")", "txt")
        .withHelp("The messenger:stats command counts the messages for all the transports:\n\n  messenger:stats\n\n"
                  "Or specific transports only:\n\n  messenger:stats <transportNames>\n\n"
                  "With -v and in JSON, delayed, claimed and parked messages are counted apart:\n\n"
                  "  messenger:stats --format=json\n\n"
                  "In a failure transport and an outbox all messages count; an outbox tells how long the oldest has "
                  "waited for a broker. One that is none of today's configuration is shown as long as something waits "
                  "in it.");
}

int StatsCommand::execute(const Input& input, Output& output) {
    const bool json = wantsJson(input);
    auto names = input.arguments("transport_names");
    Asked asked;
    const auto strays = straysAmong(transports_, names, asked, output);
    if (names.empty()) {
        for (const auto& entry : transports_.all()) {
            names.push_back(entry.transport.name);
        }
        for (const auto& transport : transports_.unusable()) {
            asked.uncountable.push_back(transport.name);
        }
    }
    Names unknown;
    for (const auto& name : names) {
        transports_.requireUsable(name);
        if (const auto* entry = transports_.find(name)) {
            ask(entry->transport, kindOf(name, transports_), clock_.now(), asked, output);
        } else if (std::none_of(strays.begin(), strays.end(),
                                [&](const auto& stray) { return stray.outbox.name == name; })) {
            unknown.push_back(name);
        }
    }
    for (const auto& stray : strays) {
        ask(stray.outbox, Kind::Outbox, clock_.now(), asked, output);
    }
    if (json) {
        output.json(asJson(asked));
        return asked.allAnswered ? success : failure;
    }
    for (const auto& name : unknown) {
        output.warning("The \"" + name + "\" transport does not exist.");
    }
    showTable(asked, output);
    for (const auto& stray : strays) {
        output.warning(stray.remedy());
    }
    return asked.allAnswered ? success : failure;
}

} // namespace missive
