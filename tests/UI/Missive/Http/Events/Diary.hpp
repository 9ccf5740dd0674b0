#pragma once

#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <UI/Missive/Http/Events/EventSource.hpp>

#include <boost/describe/class.hpp>

#include <algorithm>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace missive::test {

struct Entry {
    std::string text;
};

BOOST_DESCRIBE_STRUCT(Entry, (), (text))

/// A source whose events are numbered from 1, with what it was asked.
class Diary {
public:
    void write(const std::string& text) {
        const std::lock_guard lock{mutex_};
        entries_.push_back(text);
    }

    void close() {
        const std::lock_guard lock{mutex_};
        isClosed_ = true;
    }

    void beforeTelling(std::function<void()> action) {
        const std::lock_guard lock{mutex_};
        action_ = std::move(action);
    }

    ServerSentEvents tell(const EventsAsked& wanted) {
        const std::lock_guard lock{mutex_};
        asked_.push_back(wanted.after.value_or("start"));
        if (action_) {
            action_();
        }
        ServerSentEvents told;
        const auto from = wanted.after ? std::stoul(*wanted.after) : 0;
        const auto last = std::min(from + most, entries_.size());
        for (auto number = from + 1; number <= last; ++number) {
            told.events.push_back(ServerSentEvent::of(std::to_string(number), "entry", Entry{entries_[number - 1]}));
        }
        told.isLast = isClosed_ && last == entries_.size();
        return told;
    }

    std::vector<std::string> asked() const {
        const std::lock_guard lock{mutex_};
        return asked_;
    }

    /// What is told of one entry.
    static std::string text(int number, const std::string& entry) {
        return "id: " + std::to_string(number) + "\nevent: entry\ndata: {\"text\":\"" + entry + "\"}\n\n";
    }

    /// How much it tells at a time.
    static constexpr std::size_t most = 40;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> entries_;
    std::vector<std::string> asked_;
    std::function<void()> action_;
    bool isClosed_ = false;
};

} // namespace missive::test
