#include <Infrastructure/Missive/Persistence/LazyUnitOfWork.hpp>

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

/// Leads out of work that was done before.
struct DoneBefore {};

} // namespace

struct LazyUnitOfWork::Open {
    Open(const LazyUnitOfWork& unitOfWork, const UnitOfWorkPurpose& why, UnitOfWorkListener& whom)
        : owner{&unitOfWork}, outer{innermost}, purpose{why}, listener{whom} {
        innermost = this;
    }
    ~Open() { leave(); }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    void leave() noexcept {
        if (innermost == this) {
            innermost = outer;
        }
    }

    bool onceOnly() const noexcept { return !purpose.messageIds.empty() && !purpose.handlerName.empty(); }

    void tellOfCommit() noexcept {
        leave();
        listener.afterCommit(actions);
    }

    static thread_local Open* innermost;

    const LazyUnitOfWork* owner;
    Open* outer;
    const UnitOfWorkPurpose& purpose;
    UnitOfWorkListener& listener;
    std::unique_ptr<UnitOfWorkTransaction> transaction;
    std::vector<Envelope> collected;
    std::vector<std::function<void()>> actions;
    std::exception_ptr failure;
    std::int64_t writesAtFirst = 0;
    bool writing = false;
    bool doneBefore = false;
};

thread_local LazyUnitOfWork::Open* LazyUnitOfWork::Open::innermost = nullptr;

UnitOfWorkOutcome LazyUnitOfWork::run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                                      FunctionRef<void()> work) {
    if (auto* outer = open()) {
        return join(*outer, work);
    }
    Open open{*this, purpose, listener};
    try {
        if (purpose.asksFirst) {
            begin(open);
        }
        work();
        finish(open);
    } catch (...) {
        if (!open.doneBefore) {
            rethrow();
        }
    }
    return open.doneBefore ? UnitOfWorkOutcome::AlreadyDone : UnitOfWorkOutcome::Committed;
}

UnitOfWorkOutcome LazyUnitOfWork::join(Open& open, FunctionRef<void()> work) {
    const auto messages = open.collected.size();
    const auto actions = open.actions.size();
    const bool wroteBefore = open.writing;
    const auto writes = wroteBefore ? open.transaction->writes() : 0;
    try {
        work();
    } catch (...) {
        open.collected.erase(open.collected.begin() + static_cast<std::ptrdiff_t>(messages), open.collected.end());
        open.actions.resize(actions);
        if (open.writing && open.transaction->writes() != (wroteBefore ? writes : open.writesAtFirst)) {
            open.failure = std::current_exception();
        }
        throw;
    }
    return UnitOfWorkOutcome::Committed;
}

void LazyUnitOfWork::finish(Open& open) {
    while (!open.doneBefore && open.failure == nullptr && !open.collected.empty()) {
        open.listener.beforeCommit(std::exchange(open.collected, {}));
    }
    if (open.doneBefore) {
        return;
    }
    if (open.failure != nullptr) {
        std::rethrow_exception(open.failure);
    }
    if (open.writing && open.purpose.beforeCommit != nullptr) {
        (*open.purpose.beforeCommit)();
    }
    if (open.transaction != nullptr) {
        open.transaction->commit([&open] { open.tellOfCommit(); });
    } else if (!open.actions.empty()) {
        open.tellOfCommit();
    }
}

bool LazyUnitOfWork::active() const noexcept { return open() != nullptr; }

bool LazyUnitOfWork::mayWrite() const noexcept {
    const auto* found = open();
    return found != nullptr && found->purpose.access == UnitOfWorkPurpose::Access::Write;
}

void LazyUnitOfWork::collect(Envelope message) {
    required("collects messages").collected.push_back(std::move(message).owned());
}

void LazyUnitOfWork::afterCommit(std::function<void()> action) {
    required("puts off actions").actions.push_back(std::move(action));
}

UnitOfWorkTransaction& LazyUnitOfWork::reading() {
    auto& current = required("reads the database");
    begin(current);
    return *current.transaction;
}

UnitOfWorkTransaction& LazyUnitOfWork::writing() {
    auto& current = required("writes to the database");
    beginWriting(current);
    return *current.transaction;
}

UnitOfWorkTransaction* LazyUnitOfWork::current() const noexcept {
    const auto* found = open();
    return found == nullptr ? nullptr : found->transaction.get();
}

LazyUnitOfWork::Open* LazyUnitOfWork::open() const noexcept {
    auto* found = Open::innermost;
    while (found != nullptr && found->owner != this) {
        found = found->outer;
    }
    return found;
}

LazyUnitOfWork::Open& LazyUnitOfWork::required(const char* purpose) const {
    auto* found = open();
    if (found == nullptr) {
        throw std::logic_error{std::string{"Only a unit of work "} + purpose +
                               ": do it inside UnitOfWork::run, for example in a handler behind a bus."};
    }
    return *found;
}

void LazyUnitOfWork::begin(Open& open) {
    if (open.doneBefore) {
        throw DoneBefore{};
    }
    if (open.transaction != nullptr) {
        return;
    }
    open.transaction = begin(open.purpose.access);
    if (open.onceOnly() && open.transaction->isHandled(open.purpose.messageIds, open.purpose.handlerName)) {
        open.doneBefore = true;
        throw DoneBefore{};
    }
}

void LazyUnitOfWork::beginWriting(Open& open) {
    if (open.purpose.access == UnitOfWorkPurpose::Access::Read) {
        throw std::logic_error{"A query may not write: this unit of work only reads. Use a command."};
    }
    begin(open);
    if (open.writing) {
        return;
    }
    // The inbox itself writes in this unit of work.
    open.writing = true;
    try {
        open.doneBefore =
            open.onceOnly() && !open.transaction->recordHandled(open.purpose.messageIds, open.purpose.handlerName);
    } catch (...) {
        open.writing = false;
        throw;
    }
    if (open.doneBefore) {
        throw DoneBefore{};
    }
    open.writesAtFirst = open.transaction->writes();
}

} // namespace missive
