#pragma once

#include <Application/Missive/Bus/EventBus.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/UnitOfWorkListener.hpp>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace missive {

/// Stores the events of a unit of work before it commits, and does what waited for the commit after it.
///
/// Events whose transport lives in the unit of work's database are sent inside its transaction: the row is the sent
/// message. Everything else happens after the commit; what fails there is logged as critical and cannot undo the
/// commit.
class PostCommitHook final : public UnitOfWorkListener {
public:
    explicit PostCommitHook(Log& log);
    ~PostCommitHook() override;

    /// The bus that stores the events. Set once, while the application is wired.
    void storeOn(const EventBus& eventBus) noexcept { eventBus_ = &eventBus; }

    /// Calls `slot` after every commit, that of a transaction which only read included, on the committing thread.
    /// Connect while the application is wired. A slot that throws is logged and keeps no other from being called.
    void onCommitted(std::function<void()> slot);

    void beforeCommit(std::vector<Envelope> messages) override;
    void afterCommit(std::span<const std::function<void()>> actions) noexcept override;

private:
    struct Committed;

    void attempt(const std::function<void()>& action) noexcept;

    Log& log_;
    const EventBus* eventBus_ = nullptr;
    std::unique_ptr<Committed> committed_;
};

} // namespace missive
