#include <Application/Missive/Outbox/OutboxForwarding.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace missive {

namespace {

using std::chrono::milliseconds;

Envelope asSent(const Envelope& claimed, TimePoint now) {
    const auto* forward = claimed.last<ForwardStamp>();
    const auto dueAt = forward == nullptr ? std::nullopt : forward->dueAt;
    auto envelope = claimed.without<ForwardStamp>().without<DeliveryStamp>().without<TransportMessageIdStamp>();
    if (dueAt && *dueAt > now) {
        envelope.add(DelayStamp{std::chrono::ceil<milliseconds>(*dueAt - now)});
    }
    return envelope;
}

} // namespace

void OutboxForwarding::forward(const std::string& target, const Transport& outbox, std::vector<Envelope> claimed) {
    auto& store = *outbox.power<OutboxStore>();
    setAsideStrangers(target, store, claimed);
    targets_.putSuspectsLast(target, claimed);
    std::span<const Envelope> left{claimed};
    bool answers = false;
    while (!left.empty() && pauseOf(target) == milliseconds{0}) {
        const auto portion = left.first(targets_.portionOf(target, left));
        const auto reason = send(target, portion);
        if (!reason) {
            succeeded(target, portion);
            outbox.receiver->acknowledge(portion);
        } else if (const auto delay = targets_.suspect(target, portion, answers)) {
            tellRefused(target, portion.front(), *delay, *reason);
            store.postpone(portion, *delay);
        } else {
            failed(target, *reason);
            if (portion.size() > 1) {
                break;
            }
            store.postpone(portion, milliseconds{0}); // behind the others, so that the next try is with another one
        }
        left = left.subspan(portion.size());
        const bool answered = std::exchange(answers, !reason);
        if (!answers && !answered) {
            break;
        }
    }
    if (!left.empty()) {
        outbox.receiver->release(left);
    }
}

void OutboxForwarding::setAsideStrangers(const std::string& target, OutboxStore& store,
                                         std::vector<Envelope>& claimed) {
    const auto strangers = std::stable_partition(claimed.begin(), claimed.end(), [](const auto& envelope) {
        return envelope.template last<ForwardStamp>() != nullptr;
    });
    if (strangers == claimed.end()) {
        return;
    }
    for (const Envelope& stranger : std::span{strangers, claimed.end()}) {
        store.postpone({&stranger, 1},
                       targets_.suspect(target, {&stranger, 1}, true).value_or(std::chrono::seconds{1}));
    }
    claimed.erase(strangers, claimed.end());
    if (!targets_.tellsOfStrangers(target)) {
        return;
    }
    const auto name = OutboxName::of(target);
    log_.write(LogLevel::Warning,
               "In the queue \"" + name + "\" lie rows that no outbox has written; they are left alone.",
               {{"transport", name}});
}

std::optional<std::string> OutboxForwarding::send(const std::string& target, std::span<const Envelope> claimed) {
    const auto* entry = transports_.find(target);
    if (entry == nullptr || entry->transport.sender == nullptr) {
        return "no transport of that name can be sent to; the configuration lacks it";
    }
    std::vector<Envelope> messages;
    messages.reserve(claimed.size());
    for (const auto& envelope : claimed) {
        messages.push_back(asSent(envelope, clock_.now()));
    }
    try {
        entry->transport.sender->send(messages);
    } catch (...) {
        return errorText(std::current_exception());
    }
    return std::nullopt;
}

void OutboxForwarding::succeeded(const std::string& target, std::span<const Envelope> taken) {
    if (targets_.succeeded(target, taken)) {
        log_.write(LogLevel::Warning, "\"" + target + "\" takes messages from the outbox again.",
                   {{"transport", target}});
    }
}

void OutboxForwarding::failed(const std::string& target, std::string_view reason) {
    log_.write(targets_.failed(target) ? LogLevel::Warning : LogLevel::Debug,
               "Messages for \"" + target + "\" wait in the outbox: " + std::string{reason},
               {{"transport", target}, {"error", std::string{reason}}});
}

void OutboxForwarding::tellRefused(const std::string& target, const Envelope& message, std::chrono::seconds delay,
                                   const std::string& reason) {
    const auto* stamp = message.last<MessageIdStamp>();
    const auto id = stamp == nullptr ? std::string{} : stamp->id;
    const auto name = names_.nameOf(message);
    log_.write(LogLevel::Error,
               "\"" + target + "\" refuses the message " + id + " (" + name +
                   "), which stays in the outbox and is tried again in " + std::to_string(delay.count()) +
                   " s: " + reason,
               {{"class", name}, {"message_id", id}, {"transport", target}, {"error", reason}});
}

} // namespace missive
