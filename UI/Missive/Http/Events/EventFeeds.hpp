#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <UI/Missive/Http/Events/EventFeed.hpp>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace missive {

/// Asks the sources of events for everybody who listens, on a thread of its own. Safe to use from any thread.
class EventFeeds {
public:
    /// Between two looks for the same entity.
    static constexpr std::chrono::milliseconds pause{500};

    /// Both must outlive it. A source that tells an event of more than `mostBytes` fails: no stream could take it, and
    /// its clients would come back for it for ever.
    EventFeeds(const Clock& clock, Log& log, std::size_t mostBytes = std::numeric_limits<std::size_t>::max()) noexcept
        : clock_{clock}, log_{log}, mostBytes_{mostBytes} {}

    /// Has a listener told until what this returns is destroyed, which has to be before this ends.
    std::shared_ptr<void> listen(const EventsWanted& wanted, std::shared_ptr<EventListener> listener);

    /// Asks from now on, until what this returns is destroyed.
    std::unique_ptr<BackgroundTask> start(BackgroundTasks& tasks);

    /// Asks for everything that is due, on this thread, and tells how long there is nothing to do.
    std::chrono::nanoseconds askDue();

private:
    class Asking;
    using Key = std::pair<std::string, EventsAsked::Fields>;

    struct Fed {
        std::shared_ptr<const EventSource> source;
        EventFeed feed;
        std::chrono::nanoseconds due{};
    };

    struct Due {
        Key key;
        std::shared_ptr<const EventSource> source;
        EventsAsked asked;
    };

    void askUntilEnd();
    void end();
    std::optional<Due> nextDue(std::chrono::nanoseconds& idle);
    void ask(const Due& due);
    void expectFitting(const ServerSentEvents& came) const;
    void fail(const Due& due, const std::exception_ptr& error);
    void report(const std::string& route, const std::exception_ptr& error);

    const Clock& clock_;
    Log& log_;
    std::size_t mostBytes_;
    std::mutex mutex_;
    std::condition_variable hasChanged_;
    /// Only who asks takes any out.
    std::map<Key, Fed> feeds_;
    bool isNew_ = false;
    bool isEnding_ = false;
};

} // namespace missive
