#pragma once

#include <UI/Missive/Http/Message/EventListener.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Server/OpenStream.hpp>
#include <UI/Missive/Http/Server/ServerState.hpp>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// A stream of events on its way out: what is to be written next, and when it has come to its end. The connection asks
/// it, on the thread that serves it, once what it was given before is written.
class EventStream final : public EventListener {
public:
    /// `head` is the answer it begins with. All must live until the connection is done with it.
    EventStream(ServerState& state, HttpRequest& request, const HttpResponse& head, bool isHttp10);

    /// Calls this, on any thread, when there may be something to write. To be said before anybody tells it anything.
    void onChange(std::function<void()> wake) { wake_ = std::move(wake); }

    std::size_t take(std::span<const Text> events) override;
    bool hasRoom() const override;
    void end() override;
    void refuse(const ProblemDetails& problem) override;

    /// What to write next: empty while there is nothing, none at the end.
    std::optional<std::string> next();

    /// Whether there are too many, so that it need not be told of anything.
    bool isOneTooMany() const noexcept { return open_.isOneTooMany(); }

    /// How long there is nothing to write unless it wakes.
    std::chrono::nanoseconds idle() const;

    /// The server stops: the stream ends with what it has begun to write. When it was told so first.
    std::chrono::nanoseconds stop();

    /// Nobody reads it any more.
    void leave();

    bool isLeft() const;

    /// What is answered in its place, if it never began.
    const std::optional<HttpResponse>& instead() const noexcept { return instead_; }

    /// Whether it was written to its end.
    bool isWhole() const;

    /// When it began, a time of the clock's `elapsed`, and its length.
    std::chrono::nanoseconds begunAt() const noexcept { return begunAt_; }
    std::size_t bytes() const noexcept { return bytes_; }

private:
    std::optional<HttpResponse> refusal(std::chrono::nanoseconds now);
    std::string head() const;
    std::string chunk(std::string_view text) const;
    std::string waiting();

    ServerState& state_;
    OpenStream open_{state_};
    HttpRequest& request_;
    const HttpResponse& head_;
    bool isHttp10_;
    std::function<void()> wake_;
    std::chrono::nanoseconds askedAt_;
    std::chrono::nanoseconds begunAt_ = askedAt_;
    std::chrono::nanoseconds writtenAt_{};
    std::size_t bytes_ = 0;
    std::size_t beingWritten_ = 0;
    std::optional<HttpResponse> instead_;
    bool hasBegun_ = false;
    bool isFinished_ = false;

    mutable std::mutex mutex_;
    std::vector<Text> waiting_;
    std::size_t unsent_ = 0;
    std::optional<ProblemDetails> problem_;
    bool isOpen_ = false;
    bool isEnding_ = false;
    std::optional<std::chrono::nanoseconds> stoppedAt_;
    bool isLeft_ = false;
};

} // namespace missive
