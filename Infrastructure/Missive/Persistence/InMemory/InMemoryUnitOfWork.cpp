#include <Infrastructure/Missive/Persistence/InMemory/InMemoryUnitOfWork.hpp>

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

struct InMemoryUnitOfWork::Open {
    Open(const InMemoryUnitOfWork& unitOfWork, const UnitOfWorkPurpose& why, UnitOfWorkListener& whom)
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

    void rollBackTo(std::size_t writes) noexcept {
        while (undo.size() > writes) {
            undo.back()();
            undo.pop_back();
        }
    }

    bool onceOnly() const noexcept { return !purpose.messageId.empty() && !purpose.handlerName.empty(); }

    static thread_local Open* innermost;

    const InMemoryUnitOfWork* owner;
    Open* outer;
    const UnitOfWorkPurpose& purpose;
    UnitOfWorkListener& listener;
    std::vector<Envelope> collected;
    std::vector<std::function<void()>> actions;
    std::vector<std::function<void()>> undo;
    std::exception_ptr failure;
    bool begun = false;
    bool writing = false;
    bool doneBefore = false;
};

thread_local InMemoryUnitOfWork::Open* InMemoryUnitOfWork::Open::innermost = nullptr;

UnitOfWorkOutcome InMemoryUnitOfWork::run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                                          FunctionRef<void()> work) {
    if (auto* outer = open()) {
        return join(*outer, work);
    }
    Open open{*this, purpose, listener};
    try {
        work();
        finish(open);
    } catch (...) {
        open.rollBackTo(0);
        if (!open.doneBefore) {
            throw;
        }
    }
    if (open.doneBefore) {
        open.rollBackTo(0);
        return UnitOfWorkOutcome::AlreadyDone;
    }
    open.leave();
    listener.afterCommit(open.actions);
    return UnitOfWorkOutcome::Committed;
}

UnitOfWorkOutcome InMemoryUnitOfWork::join(Open& open, FunctionRef<void()> work) {
    const auto messages = open.collected.size();
    const auto actions = open.actions.size();
    const auto writes = open.undo.size();
    const std::size_t inboxWrite = !open.writing && open.onceOnly() ? 1 : 0;
    try {
        work();
    } catch (...) {
        open.collected.erase(open.collected.begin() + static_cast<std::ptrdiff_t>(messages), open.collected.end());
        open.actions.resize(actions);
        if (open.undo.size() > writes + inboxWrite) {
            open.failure = std::current_exception();
        }
        throw;
    }
    return UnitOfWorkOutcome::Committed;
}

void InMemoryUnitOfWork::finish(Open& open) {
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
}

bool InMemoryUnitOfWork::active() const noexcept { return open() != nullptr; }

void InMemoryUnitOfWork::collect(Envelope message) {
    required("collects messages").collected.push_back(std::move(message).owned());
}

void InMemoryUnitOfWork::afterCommit(std::function<void()> action) {
    required("puts off actions").actions.push_back(std::move(action));
}

void InMemoryUnitOfWork::forReading() { begin(required("reads objects")); }

void InMemoryUnitOfWork::forWriting(std::function<void()> undo) {
    auto& current = required("writes objects");
    if (current.purpose.access == UnitOfWorkPurpose::Access::Read) {
        throw std::logic_error{"A query may not write: this unit of work only reads. Use a command."};
    }
    begin(current);
    if (!current.writing) {
        current.writing = true;
        if (current.onceOnly()) {
            const std::string message{current.purpose.messageId};
            const std::string handler{current.purpose.handlerName};
            if (!inbox_.record(message, handler, clock_.now())) {
                current.doneBefore = true;
                throw DoneBefore{};
            }
            current.undo.push_back([this, message, handler] { inbox_.forget(message, handler); });
        }
    }
    current.undo.push_back(std::move(undo));
}

InMemoryUnitOfWork::Open* InMemoryUnitOfWork::open() const noexcept {
    auto* found = Open::innermost;
    while (found != nullptr && found->owner != this) {
        found = found->outer;
    }
    return found;
}

InMemoryUnitOfWork::Open& InMemoryUnitOfWork::required(const char* purpose) const {
    auto* found = open();
    if (found == nullptr) {
        throw std::logic_error{std::string{"Only a unit of work "} + purpose +
                               ": do it inside UnitOfWork::run, for example in a handler behind a bus."};
    }
    return *found;
}

void InMemoryUnitOfWork::begin(Open& open) {
    if (open.doneBefore) {
        throw DoneBefore{};
    }
    if (open.begun) {
        return;
    }
    open.begun = true;
    if (open.onceOnly() && inbox_.contains(open.purpose.messageId, open.purpose.handlerName)) {
        open.doneBefore = true;
        throw DoneBefore{};
    }
}

} // namespace missive
