#include <UI/Missive/Http/Events/EventFeeds.hpp>

#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Domain/Missive/Patience.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace missive {
namespace {

using std::chrono::nanoseconds;

/// As patient as whoever answers requests.
constexpr std::chrono::milliseconds waitForServers{1'000};

/// Where nobody listens.
constexpr std::chrono::hours longest{1};

} // namespace

class EventFeeds::Asking final : public BackgroundTask {
public:
    Asking(EventFeeds& feeds, BackgroundTasks& tasks)
        : feeds_{feeds}, thread_{tasks.start([&feeds] { feeds.askUntilEnd(); })} {}
    ~Asking() override { feeds_.end(); }
    Asking(const Asking&) = delete;
    Asking& operator=(const Asking&) = delete;

private:
    EventFeeds& feeds_;
    std::unique_ptr<BackgroundTask> thread_;
};

std::shared_ptr<void> EventFeeds::listen(const EventsWanted& wanted, std::shared_ptr<EventListener> listener) {
    const Key key{wanted.route, wanted.asked.fields};
    auto* const told = listener.get();
    const std::lock_guard lock{mutex_};
    auto& fed = feeds_.try_emplace(key, Fed{wanted.source, {}, clock_.elapsed()}).first->second;
    fed.feed.add(wanted, std::move(listener));
    isNew_ = true;
    hasChanged_.notify_one();
    return {told, [this, key](const EventListener* ended) {
                const std::lock_guard again{mutex_};
                if (const auto found = feeds_.find(key); found != feeds_.end()) {
                    found->second.feed.remove(*ended);
                }
            }};
}

std::unique_ptr<BackgroundTask> EventFeeds::start(BackgroundTasks& tasks) {
    return std::make_unique<Asking>(*this, tasks);
}

void EventFeeds::askUntilEnd() {
    for (;;) {
        const auto idle = askDue();
        std::unique_lock lock{mutex_};
        hasChanged_.wait_for(lock, idle, [this] { return isNew_ || isEnding_; });
        isNew_ = false;
        if (isEnding_) {
            return;
        }
    }
}

void EventFeeds::end() {
    const std::lock_guard lock{mutex_};
    isEnding_ = true;
    hasChanged_.notify_one();
}

nanoseconds EventFeeds::askDue() {
    nanoseconds idle = longest;
    while (const auto due = nextDue(idle)) {
        ask(*due);
    }
    return idle;
}

/// What has been due longest; where nothing is, `idle` becomes the time until something will be.
std::optional<EventFeeds::Due> EventFeeds::nextDue(nanoseconds& idle) {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    std::erase_if(feeds_, [&](const auto& each) { return each.second.feed.isEmpty() && each.second.due <= now; });
    for (;;) {
        const auto first = std::min_element(feeds_.begin(), feeds_.end(), [](const auto& left, const auto& right) {
            return left.second.due < right.second.due;
        });
        if (first == feeds_.end() || first->second.due > now) {
            idle = first == feeds_.end() ? nanoseconds{longest} : first->second.due - now;
            return std::nullopt;
        }
        auto& [key, fed] = *first;
        fed.due = now + pause;
        if (auto turn = fed.feed.nextTurn()) {
            return Due{key, fed.source, {key.second, std::move(*turn)}};
        }
    }
}

void EventFeeds::ask(const Due& due) {
    try {
        const Patience patience{waitForServers};
        const auto came = (*due.source)(due.asked);
        expectFitting(came);
        const std::lock_guard lock{mutex_};
        feeds_.at(due.key).feed.tell(due.asked.after, came);
    } catch (...) {
        fail(due, std::current_exception());
    }
}

void EventFeeds::expectFitting(const ServerSentEvents& came) const {
    for (const auto& event : came.events) {
        if (event.text().size() > mostBytes_) {
            throw std::length_error{"The event \"" + event.id() + "\" has " + std::to_string(event.text().size()) +
                                    " bytes, and may have " + std::to_string(mostBytes_) +
                                    " (missive.http.stream_bytes)."};
        }
    }
}

void EventFeeds::fail(const Due& due, const std::exception_ptr& error) {
    std::vector<EventFeed::Listening> out;
    {
        const std::lock_guard lock{mutex_};
        out = feeds_.at(due.key).feed.takeOut(due.asked.after);
    }
    bool isReported = false;
    for (const auto& each : out) {
        if (!each.isOpen) {
            each.listener->refuse(each.problemOf(error));
            continue;
        }
        each.listener->end();
        if (!std::exchange(isReported, true)) {
            report(due.key.first, error);
        }
    }
}

void EventFeeds::report(const std::string& route, const std::exception_ptr& error) {
    const auto details = errorDetails(error);
    log_.write(LogLevel::Error, "The events of " + route + " cannot be told: " + details.exceptionMessage,
               {{"route", route}, {"error_class", details.exceptionClass}, {"error", details.exceptionMessage}});
}

} // namespace missive
