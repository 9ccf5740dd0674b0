#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbConnections.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/RethrowDatabaseError.hpp>

#include <odb/sqlite/database.hxx>
#include <odb/sqlite/transaction.hxx>

#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

namespace {

/// Leads out of work that was done before.
struct DoneBefore {};

} // namespace

struct OdbUnitOfWork::Open {
    Open(const OdbUnitOfWork& unitOfWork, const UnitOfWorkPurpose& why, UnitOfWorkListener& whom)
        : owner{&unitOfWork}, outer{innermost}, purpose{why}, listener{whom} {
        innermost = this;
    }
    ~Open() {
        leave();
        transaction.reset();
        if (connection && sqlite().inTransaction()) {
            try {
                sqlite().execute("ROLLBACK");
            } catch (...) { // the connection reports it at its next use
            }
        }
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    void leave() noexcept {
        if (innermost == this) {
            innermost = outer;
        }
    }

    SqliteConnection& sqlite() const { return OdbConnections::sqlite(*connection); }
    bool onceOnly() const noexcept { return !purpose.messageId.empty() && !purpose.handlerName.empty(); }

    void tellOfCommit() noexcept {
        leave();
        connection.reset();
        listener.afterCommit(actions);
    }

    static void committed(unsigned short, void* open, unsigned long long) noexcept {
        static_cast<Open*>(open)->tellOfCommit();
    }

    static thread_local Open* innermost;

    const OdbUnitOfWork* owner;
    Open* outer;
    const UnitOfWorkPurpose& purpose;
    UnitOfWorkListener& listener;
    odb::sqlite::connection_ptr connection;
    std::optional<odb::sqlite::transaction> transaction;
    std::vector<Envelope> collected;
    std::vector<std::function<void()>> actions;
    std::exception_ptr failure;
    std::int64_t changesAtFirst = 0;
    bool writing = false;
    bool doneBefore = false;
};

thread_local OdbUnitOfWork::Open* OdbUnitOfWork::Open::innermost = nullptr;

OdbUnitOfWork::OdbUnitOfWork(OdbDatabase& database, const Clock& clock)
    : database_{database}, clock_{clock}, inbox_{*this} {}

OdbUnitOfWork::~OdbUnitOfWork() = default;

UnitOfWorkOutcome OdbUnitOfWork::run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                                     FunctionRef<void()> work) {
    if (auto* outer = open()) {
        return join(*outer, work);
    }
    Open open{*this, purpose, listener};
    try {
        work();
        finish(open);
    } catch (...) {
        if (!open.doneBefore) {
            rethrowDatabaseError(database_.path());
        }
    }
    return open.doneBefore ? UnitOfWorkOutcome::AlreadyDone : UnitOfWorkOutcome::Committed;
}

UnitOfWorkOutcome OdbUnitOfWork::join(Open& open, FunctionRef<void()> work) {
    const auto messages = open.collected.size();
    const auto actions = open.actions.size();
    const bool wroteBefore = open.writing;
    const auto changes = wroteBefore ? open.sqlite().totalChanges() : 0;
    try {
        work();
    } catch (...) {
        open.collected.erase(open.collected.begin() + static_cast<std::ptrdiff_t>(messages), open.collected.end());
        open.actions.resize(actions);
        if (open.writing && open.sqlite().totalChanges() != (wroteBefore ? changes : open.changesAtFirst)) {
            open.failure = std::current_exception();
        }
        throw;
    }
    return UnitOfWorkOutcome::Committed;
}

void OdbUnitOfWork::finish(Open& open) {
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
    if (!open.transaction) {
        if (!open.actions.empty()) {
            open.tellOfCommit();
        }
        return;
    }
    open.transaction->commit();
}

bool OdbUnitOfWork::active() const noexcept { return open() != nullptr; }

void OdbUnitOfWork::collect(Envelope message) {
    required("collects messages").collected.push_back(std::move(message).owned());
}

void OdbUnitOfWork::afterCommit(std::function<void()> action) {
    required("puts off actions").actions.push_back(std::move(action));
}

odb::database& OdbUnitOfWork::forReading() {
    begin(required("reads the database"));
    return database_.database();
}

odb::database& OdbUnitOfWork::forWriting() {
    beginWriting(required("writes to the database"));
    return database_.database();
}

SqliteConnection* OdbUnitOfWork::joined() {
    auto* current = open();
    if (current == nullptr) {
        return nullptr;
    }
    beginWriting(*current);
    return &current->sqlite();
}

SqliteConnection* OdbUnitOfWork::joinedForReading() {
    auto* current = open();
    if (current == nullptr) {
        return nullptr;
    }
    begin(*current);
    return &current->sqlite();
}

OdbUnitOfWork::Open* OdbUnitOfWork::open() const noexcept {
    auto* found = Open::innermost;
    while (found != nullptr && found->owner != this) {
        found = found->outer;
    }
    return found;
}

OdbUnitOfWork::Open& OdbUnitOfWork::required(const char* purpose) const {
    auto* found = open();
    if (found == nullptr) {
        throw std::logic_error{std::string{"Only a unit of work "} + purpose +
                               ": do it inside UnitOfWork::run, for example in a handler behind a bus."};
    }
    return *found;
}

void OdbUnitOfWork::begin(Open& open) {
    if (open.doneBefore) {
        throw DoneBefore{};
    }
    if (open.transaction) {
        return;
    }
    database_.prepare();
    try {
        open.connection = static_cast<odb::sqlite::database&>(database_.database()).connection();
        const bool mayWrite = open.purpose.access == UnitOfWorkPurpose::Access::Write;
        open.transaction.emplace(mayWrite ? open.connection->begin_immediate() : open.connection->begin());
    } catch (...) {
        open.transaction.reset();
        rethrowDatabaseError(database_.path());
    }
    open.transaction->callback_register(&Open::committed, &open, odb::transaction::event_commit);
    if (open.onceOnly() && inbox_.contains(open.purpose.messageId, open.purpose.handlerName)) {
        open.doneBefore = true;
        throw DoneBefore{};
    }
}

void OdbUnitOfWork::beginWriting(Open& open) {
    if (open.purpose.access == UnitOfWorkPurpose::Access::Read) {
        throw std::logic_error{"A query may not write: this unit of work only reads. Use a command."};
    }
    begin(open);
    if (open.writing) {
        return;
    }
    open.writing = true;
    if (open.onceOnly() && !inbox_.record(open.purpose.messageId, open.purpose.handlerName, clock_.now())) {
        open.doneBefore = true;
        throw DoneBefore{};
    }
    open.changesAtFirst = open.sqlite().totalChanges();
}

} // namespace missive
