#pragma once

#include <UI/Missive/Http/Events/EventsWanted.hpp>
#include <UI/Missive/Http/Message/EventListener.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace missive {

/// Those who listen to one entity, each with the last event it knows. An ask serves all who know the same one, and
/// those who know one of the events that came: whoever was behind is with the others from then on. Not safe to use from
/// several threads.
class EventFeed {
public:
    using Position = std::optional<std::string>;

    struct Listening {
        std::shared_ptr<EventListener> listener;
        Position after;
        std::function<ProblemDetails(const std::exception_ptr&)> problemOf;
        bool isOpen = false;
        /// Whether it did not take everything, and has to have room before it is told more.
        bool isBehind = false;
        std::uint64_t turn = 0;
    };

    bool isEmpty() const noexcept { return listening_.empty(); }

    /// Opens it at once where an open one knows as much: there is nothing to tell then.
    void add(const EventsWanted& wanted, std::shared_ptr<EventListener> listener);
    void remove(const EventListener& listener);

    /// Whose turn it is: what the source is to be asked with. Nothing where nobody can be told anything.
    std::optional<Position> nextTurn();

    /// Tells what came for `after`.
    void tell(const Position& after, const ServerSentEvents& came);

    /// Takes out those that the source failed for.
    std::vector<Listening> takeOut(const Position& after);

private:
    using Texts = std::span<const EventListener::Text>;

    static bool tellOne(Listening& one, const ServerSentEvents& came, Texts texts);

    std::vector<Listening> listening_;
    std::uint64_t turns_ = 0;
};

} // namespace missive
