#include <Application/Missive/Release/PostCommitRelease.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

#include <boost/signals2/signal.hpp>

#include <exception>
#include <string>
#include <utility>

namespace missive {

struct PostCommitRelease::Committed {
    boost::signals2::signal<void()> signal;
};

PostCommitRelease::PostCommitRelease(Log& log) : log_{log}, committed_{std::make_unique<Committed>()} {}

PostCommitRelease::~PostCommitRelease() = default;

void PostCommitRelease::onCommitted(std::function<void()> slot) {
    committed_->signal.connect([this, action = std::move(slot)] { attempt(action); });
}

void PostCommitRelease::beforeCommit(std::vector<Envelope> messages) {
    for (auto& message : messages) {
        eventBus_->release(std::move(message));
    }
}

void PostCommitRelease::afterCommit(std::span<const std::function<void()>> actions) noexcept {
    for (const auto& action : actions) {
        attempt(action);
    }
    attempt([this] { committed_->signal(); });
}

void PostCommitRelease::attempt(const std::function<void()>& action) noexcept {
    try {
        action();
    } catch (...) {
        const auto error = errorText(std::current_exception());
        log_.write(LogLevel::Critical, "After a commit, releasing what it left to do failed: " + error,
                   {{"error", error}});
    }
}

} // namespace missive
