#include <UI/Missive/Http/Server/EventStream.hpp>

#include <UI/Missive/Http/Server/ResponseText.hpp>
#include <UI/Missive/Http/Server/TooMuch.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace missive {
namespace {

using std::chrono::nanoseconds;

constexpr std::string_view comment = ":\n\n";
constexpr std::string_view lastChunk = "0\r\n\r\n";

std::size_t sizeOf(std::span<const EventListener::Text> events) {
    std::size_t size = 0;
    for (const auto& event : events) {
        size += event->size();
    }
    return size;
}

} // namespace

EventStream::EventStream(ServerState& state, HttpRequest& request, const HttpResponse& head, bool isHttp10)
    : state_{state}, request_{request}, head_{head}, isHttp10_{isHttp10}, askedAt_{state.clock.elapsed()} {}

std::size_t EventStream::take(std::span<const Text> events) {
    std::size_t taken = 0;
    {
        const std::lock_guard lock{mutex_};
        const auto most = state_.options.streamBytes;
        const bool fits = unsent_ + sizeOf(events) <= most;
        // Who has everything may take a piece of what is too much; who does not even read what there was may not.
        isLeft_ = isLeft_ || (!fits && (unsent_ > 0 || events.front()->size() > most));
        isOpen_ = true;
        if (isLeft_ || isEnding_) {
            taken = events.size();
        }
        while (taken < events.size() && unsent_ + events[taken]->size() <= most) {
            unsent_ += events[taken]->size();
            waiting_.push_back(events[taken++]);
        }
    }
    wake_();
    return taken;
}

bool EventStream::hasRoom() const {
    const std::lock_guard lock{mutex_};
    return unsent_ == 0;
}

void EventStream::end() {
    {
        const std::lock_guard lock{mutex_};
        isEnding_ = true;
    }
    wake_();
}

void EventStream::refuse(const ProblemDetails& problem) {
    {
        const std::lock_guard lock{mutex_};
        problem_ = problem;
        isEnding_ = true;
    }
    wake_();
}

nanoseconds EventStream::stop() {
    {
        const std::lock_guard lock{mutex_};
        if (stoppedAt_) {
            return *stoppedAt_;
        }
        stoppedAt_ = state_.clock.elapsed();
        isEnding_ = true;
        waiting_.clear();
        unsent_ = beingWritten_;
    }
    wake_();
    return *stoppedAt_;
}

void EventStream::leave() {
    {
        const std::lock_guard lock{mutex_};
        isLeft_ = true;
    }
    wake_();
}

bool EventStream::isLeft() const {
    const std::lock_guard lock{mutex_};
    return isLeft_;
}

bool EventStream::isWhole() const { return isFinished_ && !isLeft(); }

nanoseconds EventStream::idle() const {
    const auto until = hasBegun_ ? writtenAt_ + state_.options.streamComment : askedAt_ + state_.options.handlerTimeout;
    return std::max(until - state_.clock.elapsed(), nanoseconds{0});
}

std::optional<std::string> EventStream::next() {
    const std::lock_guard lock{mutex_};
    const auto now = state_.clock.elapsed();
    unsent_ -= std::exchange(beingWritten_, 0);
    if (isLeft_ || isFinished_) {
        return std::nullopt;
    }
    if (!hasBegun_) {
        instead_ = refusal(now);
        if (instead_ || !isOpen_) {
            return instead_ ? std::nullopt : std::optional<std::string>{""};
        }
    }
    const auto retry = "retry: " + std::to_string(state_.options.streamRetry.count()) + "\n\n";
    auto text = hasBegun_ ? std::string{} : head();
    if (request_.method == HttpMethod::Head) {
        isFinished_ = true;
    } else {
        text += hasBegun_ ? std::string{} : chunk(retry);
        text += chunk(waiting());
        if (isEnding_) {
            text += chunk(retry);
            text += isHttp10_ ? std::string_view{} : lastChunk;
            isFinished_ = true;
        } else if (text.empty() && now >= writtenAt_ + state_.options.streamComment) {
            text += chunk(comment);
        }
    }
    begunAt_ = hasBegun_ ? begunAt_ : now;
    hasBegun_ = true;
    writtenAt_ = text.empty() ? writtenAt_ : now;
    bytes_ += text.size();
    return text;
}

/// Why it does not begin at all.
std::optional<HttpResponse> EventStream::refusal(nanoseconds now) {
    if (isOneTooMany()) {
        return state_.service.refuse(request_, tooMuch("server.streams"));
    }
    if (problem_) {
        return state_.service.refuse(request_, *problem_);
    }
    if (isOpen_) {
        return std::nullopt;
    }
    if (stoppedAt_) {
        return state_.service.refuse(request_, tooMuch("server.stopping"));
    }
    if (isEnding_) { // what makes a browser ask no more
        auto nothing = HttpResponse::empty(204);
        nothing.headers = head_.headers;
        nothing.headers.remove("Content-Type");
        return nothing;
    }
    const bool isLate = now >= askedAt_ + state_.options.handlerTimeout;
    return isLate ? std::optional{state_.service.refuse(request_, tooMuch("server.slow"))} : std::nullopt;
}

std::string EventStream::head() const {
    return ResponseText{head_, HttpMethod::Head, state_.clock.now(), false, isHttp10_}.text();
}

std::string EventStream::waiting() {
    std::string text;
    for (const auto& event : waiting_) {
        text += *event;
    }
    beingWritten_ = text.size();
    waiting_.clear();
    return text;
}

/// RFC 9112 §7.1, where the client knows it.
std::string EventStream::chunk(std::string_view text) const {
    if (isHttp10_ || text.empty()) {
        return std::string{text};
    }
    constexpr int hexadecimal = 16;
    std::array<char, 2 * sizeof(std::size_t)> size{};
    const auto end = std::to_chars(size.data(), size.data() + size.size(), text.size(), hexadecimal);
    return std::string{size.data(), end.ptr}.append("\r\n").append(text).append("\r\n");
}

} // namespace missive
