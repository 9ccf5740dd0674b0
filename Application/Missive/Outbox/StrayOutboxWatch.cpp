#include <Application/Missive/Outbox/StrayOutboxWatch.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>

#include <algorithm>
#include <cstdint>
#include <exception>

namespace missive {

namespace {

using std::chrono::milliseconds;

std::int64_t messagesIn(const Transport& transport) {
    auto* counting = transport.power<MessageCountAware>();
    return counting == nullptr ? 0 : counting->messageCounts().total();
}

} // namespace

milliseconds StrayOutboxWatch::left() const {
    return std::max(std::chrono::ceil<milliseconds>(nextLook_ - clock_.elapsed()), milliseconds{0});
}

std::vector<TransportOutbox> StrayOutboxWatch::look() {
    std::vector<TransportOutbox> found;
    if (left() > milliseconds{0}) {
        return found;
    }
    nextLook_ = clock_.elapsed() + std::chrono::minutes{1};
    try {
        if (!sortedOut_) {
            sortOut();
            sortedOut_ = true;
        }
        for (const auto& stray : StrayOutbox::in(transports_)) {
            if (told_.contains(stray.table + " " + stray.target)) {
                continue;
            }
            tell(stray);
            told_.insert(stray.table + " " + stray.target);
            if (stray.isForwarded) {
                found.push_back(stray);
            }
        }
    } catch (...) {
        const auto error = errorText(std::current_exception());
        log_.write(LogLevel::Error, "Nobody knows what waits in outboxes: " + error, {{"error", error}});
    }
    return found;
}

void StrayOutboxWatch::sortOut() {
    for (const auto& holder : transports_.outboxTables()) {
        holder.power<OutboxTable>()->sortOut();
        const auto strangers = transports_.find(holder.name) == nullptr ? 0 : messagesIn(holder);
        if (strangers > 0) {
            log_.write(LogLevel::Warning,
                       std::to_string(strangers) + " messages in \"" + holder.name +
                           "\" are none of an outbox, and nothing handles them: \"" + holder.name +
                           "\" is the outbox of a transport and therefore not consumed. Give that a transport of its "
                           "own.",
                       {{"transport", holder.name}});
        }
    }
}

void StrayOutboxWatch::tell(const StrayOutbox& stray) {
    const auto messages = std::to_string(messagesIn(stray.outbox));
    const auto oldest = stray.outbox.power<OutboxStore>()->oldest().value_or(clock_.now());
    const auto age = std::chrono::floor<std::chrono::seconds>(clock_.now() - oldest);
    log_.write(stray.isForwarded ? LogLevel::Info : LogLevel::Warning,
               messages + " messages wait in \"" + stray.outbox.name + "\", the oldest for " +
                   std::to_string(age.count()) + " s. " + stray.remedy(),
               {{"transport", stray.target}, {"messages", messages}});
}

} // namespace missive
