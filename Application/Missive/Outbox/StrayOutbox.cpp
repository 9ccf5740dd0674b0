#include <Application/Missive/Outbox/StrayOutbox.hpp>

#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>

#include <set>

namespace missive {

namespace {

bool hasOutboxIn(const TransportRegistry& transports, const TransportRegistry::Entry* target,
                 const std::string& table) {
    const auto* outbox = target == nullptr ? nullptr : transports.find(target->outbox);
    const auto* holder = outbox == nullptr ? nullptr : outbox->transport.power<OutboxTable>();
    return holder != nullptr && holder->tableName() == table;
}

std::string quoted(const std::string& text) {
    std::string literal = "'";
    for (const char c : text) {
        literal.append(c == '\'' ? 2 : 1, c);
    }
    return literal + "'";
}

} // namespace

std::string StrayOutbox::remedy() const {
    if (isForwarded) {
        return "\"" + target + "\" has no outbox there any more; every worker forwards what is left.";
    }
    return "The transport \"" + target +
           "\" is not configured, so nothing forwards what waits for it. Configure a transport of that name, or give "
           "the messages to another one: UPDATE " +
           table + " SET queue_name = " + quoted(OutboxName::of("OTHER")) +
           " WHERE queue_name = " + quoted(outbox.name) + ";";
}

std::vector<StrayOutbox> StrayOutbox::in(const TransportRegistry& transports) {
    std::vector<StrayOutbox> strays;
    std::set<std::string> looked;
    for (const auto& holder : transports.outboxTables()) {
        auto& table = *holder.power<OutboxTable>();
        if (!looked.insert(table.tableName()).second) {
            continue;
        }
        for (const auto& target : table.awaited()) {
            const auto* entry = transports.find(target);
            if (!hasOutboxIn(transports, entry, table.tableName())) {
                strays.push_back({{target, table.outboxOf(target)},
                                  table.tableName(),
                                  entry != nullptr && entry->transport.sender != nullptr});
            }
        }
    }
    return strays;
}

} // namespace missive
