#include <UI/Missive/Http/Events/EventFeed.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace missive {
namespace {

/// How many of the events whoever stands there knows; nothing where they are not what it waits for.
std::optional<std::size_t> knownOf(const EventFeed::Position& position, const EventFeed::Position& after,
                                   const std::vector<ServerSentEvent>& events) {
    if (position == after) {
        return 0;
    }
    for (auto known = events.size(); known > 0; --known) {
        if (position == events[known - 1].id()) {
            return known;
        }
    }
    return std::nullopt;
}

} // namespace

void EventFeed::add(const EventsWanted& wanted, std::shared_ptr<EventListener> listener) {
    Listening one{std::move(listener), wanted.asked.after, wanted.problemOf};
    one.turn = turns_ == 0 ? 0 : turns_ - 1; // before the one that was served last, behind those that wait already
    one.isOpen = std::any_of(listening_.begin(), listening_.end(), [&](const Listening& other) {
        return other.isOpen && !other.isBehind && other.after == one.after;
    });
    if (one.isOpen) {
        one.listener->take({});
    }
    listening_.push_back(std::move(one));
}

void EventFeed::remove(const EventListener& listener) {
    std::erase_if(listening_, [&](const Listening& one) { return one.listener.get() == &listener; });
}

std::optional<EventFeed::Position> EventFeed::nextTurn() {
    Listening* next = nullptr;
    for (auto& one : listening_) {
        const bool isReady = !one.isBehind || one.listener->hasRoom();
        if (isReady && (next == nullptr || one.turn < next->turn)) {
            next = &one;
        }
    }
    if (next == nullptr) {
        return std::nullopt;
    }
    ++turns_;
    for (auto& one : listening_) {
        one.turn = one.after == next->after ? turns_ : one.turn;
    }
    return next->after;
}

void EventFeed::tell(const Position& after, const ServerSentEvents& came) {
    std::vector<EventListener::Text> texts;
    texts.reserve(came.events.size());
    for (const auto& event : came.events) {
        texts.push_back(std::make_shared<const std::string>(event.text()));
    }
    std::erase_if(listening_, [&](Listening& one) {
        const auto known = knownOf(one.after, after, came.events);
        const bool canTake = known && (!one.isBehind || one.listener->hasRoom());
        return canTake && tellOne(one, came, Texts{texts}.subspan(*known));
    });
}

/// Whether it has come to its end.
bool EventFeed::tellOne(Listening& one, const ServerSentEvents& came, Texts texts) {
    if (texts.empty() && came.isLast) {
        one.listener->end();
        return true;
    }
    if (texts.empty() && one.isOpen) {
        return false;
    }
    const auto taken = one.listener->take(texts);
    one.isOpen = true;
    one.isBehind = taken < texts.size();
    if (taken > 0) {
        one.after = came.events[came.events.size() - texts.size() + taken - 1].id();
    }
    const bool hasAll = came.isLast && !one.isBehind;
    if (hasAll) {
        one.listener->end();
    }
    return hasAll;
}

std::vector<EventFeed::Listening> EventFeed::takeOut(const Position& after) {
    const auto out = std::stable_partition(listening_.begin(), listening_.end(),
                                           [&](const auto& one) { return one.after != after; });
    std::vector<Listening> taken{std::make_move_iterator(out), std::make_move_iterator(listening_.end())};
    listening_.erase(out, listening_.end());
    return taken;
}

} // namespace missive
