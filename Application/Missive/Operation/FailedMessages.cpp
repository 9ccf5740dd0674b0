#include <Application/Missive/Operation/FailedMessages.hpp>

#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <stdexcept>

namespace missive {

namespace {

/// More messages than any transport lists.
constexpr std::size_t everything = std::numeric_limits<std::int32_t>::max();

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
    walk(selection, [&](const Envelope& envelope) { visit(reader_.summary(envelope)); });
}

std::vector<FailedMessageView> FailedMessages::list(const Selection& selection) const {
    std::vector<FailedMessageView> views;
    walk(selection, [&](const Envelope& envelope) { views.push_back(reader_.summary(envelope)); });
    return views;
}

FailedClassesView FailedMessages::countByClass(const Selection& selection) const {
    FailedClassesView view;
    walk(selection, [&](const Envelope& envelope) {
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
    walk(selection, [&](const Envelope& envelope) {
        const auto* id = envelope.last<TransportMessageIdStamp>();
        ids.push_back(id == nullptr ? std::string{} : id->id);
    });
    return ids;
}

std::optional<FailedMessageView> FailedMessages::find(const std::string& id) const {
    const auto envelope = listable_.find(id);
    return envelope ? std::optional{reader_.details(*envelope)} : std::nullopt;
}

RemovalOutcome FailedMessages::remove(const std::string& id) const {
    const auto claimed = listable_.claim(id);
    if (!claimed) {
        return listable_.find(id) ? RemovalOutcome::Held : RemovalOutcome::Missing;
    }
    const bool isGone = transport_.receiver->acknowledge({&*claimed, 1}) == 0;
    return isGone ? RemovalOutcome::Removed : RemovalOutcome::Held;
}

void FailedMessages::walk(const Selection& selection, FunctionRef<void(const Envelope&)> visit) const {
    const auto most = selection.most.value_or(everything);
    std::size_t found = 0;
    for (const auto& envelope : listable_.list(selection.className ? everything : most)) {
        if (found < most && (!selection.className || reader_.name(envelope) == *selection.className)) {
            visit(envelope);
            ++found;
        }
    }
}

} // namespace missive
