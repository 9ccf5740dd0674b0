#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

#include <boost/signals2/signal.hpp>

#include <exception>
#include <string>
#include <utility>

namespace missive {

struct PostCommitHook::Committed {
    boost::signals2::signal<void()> signal;
};

PostCommitHook::PostCommitHook(Log& log) : log_{log}, committed_{std::make_unique<Committed>()} {}

PostCommitHook::~PostCommitHook() = default;

void PostCommitHook::onCommitted(std::function<void()> slot) {
    committed_->signal.connect([this, action = std::move(slot)] { attempt(action); });
}

void PostCommitHook::beforeCommit(std::vector<Envelope> messages) { eventBus_->store(std::move(messages)); }

void PostCommitHook::afterCommit(std::span<const std::function<void()>> actions) noexcept {
    for (const auto& action : actions) {
        attempt(action);
    }
    attempt([this] { committed_->signal(); });
}

void PostCommitHook::attempt(const std::function<void()>& action) noexcept {
    try {
        action();
    } catch (...) {
        const auto error = errorText(std::current_exception());
        log_.write(LogLevel::Critical, "What waited for a commit failed after it: " + error, {{"error", error}});
    }
}

} // namespace missive
