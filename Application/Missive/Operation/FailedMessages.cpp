#include <Application/Missive/Operation/FailedMessages.hpp>

#include <Application/Missive/Operation/UnlessEmpty.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace missive {

namespace {

/// How many messages are asked for at once: few enough to be kept, enough for a transport that looks at all it has for
/// each page.
constexpr std::size_t together = 10'000;

Listable& listableOf(const Transport& transport, std::string_view doing) {
    auto* listable = transport.power<Listable>();
    if (listable == nullptr) {
        throw std::runtime_error{"The \"" + transport.name + "\" receiver does not support " + std::string{doing} +
                                 "."};
    }
    return *listable;
}

} // namespace

FailedMessages::FailedMessages(const Transport& transport, const FailedMessageReader& reader, std::string_view doing)
    : transport_{transport}, reader_{reader}, listable_{listableOf(transport, doing)} {}

void FailedMessages::forEach(const Selection& selection, FunctionRef<void(const FailedMessageView&)> visit) const {
    walk({}, selection, [&](const Envelope& envelope) { visit(reader_.summary(envelope)); });
}

FailedMessagePageView FailedMessages::page(std::string_view after, const Selection& selection) const {
    FailedMessagePageView view;
    view.next = unlessEmpty(walk(std::string{after}, selection, [&](const Envelope& envelope) {
        view.messages.push_back(reader_.summary(envelope));
    }));
    return view;
}

std::vector<FailedMessageView> FailedMessages::list(const Selection& selection) const {
    std::vector<FailedMessageView> views;
    walk({}, selection, [&](const Envelope& envelope) { views.push_back(reader_.summary(envelope)); });
    return views;
}

FailedClassesView FailedMessages::countByClass(const Selection& selection) const {
    FailedClassesView view;
    walk({}, selection, [&](const Envelope& envelope) {
        const auto name = reader_.name(envelope);
        auto& classes = view.classes;
        const auto known =
            std::find_if(classes.begin(), classes.end(), [&](const auto& each) { return each.first == name; });
        ++(known != classes.end() ? *known : classes.emplace_back(name, ClassCountView{})).second.count;
    });
    return view;
}

std::vector<std::string> FailedMessages::ids(const Selection& selection) const {
    std::vector<std::string> ids;
    walk({}, selection, [&](const Envelope& envelope) {
        const auto* id = envelope.last<TransportMessageIdStamp>();
        ids.push_back(id == nullptr ? std::string{} : id->id);
    });
    return ids;
}

std::optional<FailedMessageView> FailedMessages::find(const std::string& id) const {
    if (const auto envelope = listable_.find(id)) {
        return reader_.details(*envelope);
    }
    std::optional<FailedMessageView> found;
    walk({}, {}, [&](const Envelope& envelope) {
        const auto* messageId = envelope.last<MessageIdStamp>();
        if (!found && messageId != nullptr && messageId->id == id) {
            found = reader_.details(envelope);
        }
    });
    return found;
}

RemovalOutcome FailedMessages::remove(const std::string& id) const {
    const auto claimed = listable_.claim(id);
    if (!claimed) {
        return listable_.find(id) ? RemovalOutcome::Held : RemovalOutcome::Missing;
    }
    const bool isGone = transport_.receiver->acknowledge({&*claimed, 1}) == 0;
    return isGone ? RemovalOutcome::Removed : RemovalOutcome::Held;
}

std::string FailedMessages::walk(std::string after, const Selection& selection,
                                 FunctionRef<void(const Envelope&)> visit) const {
    const auto most = selection.most.value_or(std::numeric_limits<std::size_t>::max());
    std::size_t found = 0;
    while (found < most) {
        const auto page = listable_.page(after, selection.className ? together : std::min(most - found, together));
        for (std::size_t i = 0; i < page.messages.size(); ++i) {
            if (selection.className && reader_.name(page.messages[i]) != *selection.className) {
                continue;
            }
            visit(page.messages[i]);
            if (++found == most) {
                return i + 1 == page.messages.size() ? page.next : listable_.page(after, i + 1).next;
            }
        }
        if (page.next.empty()) {
            return {};
        }
        after = page.next;
    }
    return after;
}

} // namespace missive
