#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageStore.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTransaction.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteWakeWatch.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <type_traits>
#include <utility>

namespace missive {

namespace {

/// How many of the first are removed by one statement.
std::size_t runOf(std::span<const SqlClaim> claims) {
    const auto most = claims.first(std::min(claims.size(), SqliteMessageStatements::several));
    const auto end = std::find_if(most.begin(), most.end(),
                                  [&](const SqlClaim& claim) { return claim.token != claims.front().token; });
    return static_cast<std::size_t>(end - most.begin());
}

/// The file's one name, whatever path leads to it.
std::string canonical(const std::string& path) {
    std::error_code error;
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error).string();
}

} // namespace

SqliteMessageStore::SqliteMessageStore(SqlTransportOptions options, std::shared_ptr<SqliteDatabase> database,
                                       SqliteSession* session)
    : table_{std::move(options)}, database_{std::move(database)}, session_{session} {}

SqliteMessageStore::~SqliteMessageStore() = default;

template <class Action> auto SqliteMessageStore::onTable(SqliteConnection& connection, Action action) {
    try {
        return action(connection);
    } catch (const SqliteError& error) {
        if (!error.isMissingSchema() || !(table_.options().autoSetup || table_.lacksColumns(connection))) {
            throw;
        }
    }
    SqliteTransaction transaction{connection};
    table_.setup(connection);
    transaction.commit();
    return action(connection);
}

template <class Action> auto SqliteMessageStore::reading(Action action) {
    const auto connection = database_->connection();
    return onTable(*connection, action);
}

/// What is not there is empty.
template <class Action> auto SqliteMessageStore::peeking(Action action) {
    using Result = std::invoke_result_t<Action, SqliteConnection&>;
    if (!std::filesystem::exists(database_->path())) {
        return Result{};
    }
    const auto connection = database_->connection();
    try {
        return action(*connection);
    } catch (const SqliteError& error) {
        if (!error.isMissingSchema()) {
            throw;
        }
        return Result{};
    }
}

template <class Action> auto SqliteMessageStore::writing(bool severalStatements, Action action) {
    const auto whole = [&](SqliteConnection& connection) {
        if (!severalStatements) {
            return action(connection);
        }
        SqliteTransaction transaction{connection};
        auto result = action(connection);
        transaction.commit();
        return result;
    };
    if (auto* joined = session_ == nullptr ? nullptr : session_->joined()) {
        return onTable(*joined, whole);
    }
    const auto connection = database_->connection();
    return onTable(*connection, whole);
}

template <class Action> std::size_t SqliteMessageStore::forEach(std::span<const SqlClaim> claims, Action action) {
    return writing(claims.size() > 1, [&](SqliteConnection& connection) {
        std::size_t changed = 0;
        for (const auto& claim : claims) {
            changed += action(connection, claim) ? 1U : 0U;
        }
        return changed;
    });
}

void SqliteMessageStore::setup() {
    writing(true, [this](SqliteConnection& connection) {
        table_.setup(connection);
        return true;
    });
}

const std::string& SqliteMessageStore::place() {
    std::call_once(placed_, [this] { place_ = canonical(database_->path()); });
    return place_;
}

std::vector<std::int64_t> SqliteMessageStore::insert(std::span<const SqlMessage> messages, TimePoint now,
                                                     std::string_view token) {
    return writing(messages.size() > 1,
                   [&](SqliteConnection& connection) { return table_.insert(connection, messages, now, token); });
}

std::vector<SqlMessageRow> SqliteMessageStore::claimDue(TimePoint now, std::string_view token, std::size_t most) {
    if (!reading([&](SqliteConnection& connection) { return table_.hasDue(connection, now); })) {
        return {};
    }
    return writing(false, [&](SqliteConnection& connection) { return table_.claimDue(connection, now, token, most); });
}

std::vector<SqlMessageRow> SqliteMessageStore::claimAbandoned(TimePoint now, std::string_view token) {
    if (!reading([&](SqliteConnection& connection) { return table_.hasAbandoned(connection, now); })) {
        return {};
    }
    return writing(false, [&](SqliteConnection& connection) { return table_.claimAbandoned(connection, now, token); });
}

std::vector<SqlMessageRow> SqliteMessageStore::claimOne(TimePoint now, std::string_view token, std::int64_t id) {
    return writing(false, [&](SqliteConnection& connection) { return table_.claimOne(connection, now, token, id); });
}

std::size_t SqliteMessageStore::remove(std::span<const SqlClaim> claims) {
    return writing(runOf(claims) < claims.size(), [&](SqliteConnection& connection) {
        std::size_t removed = 0;
        for (auto rest = claims; !rest.empty(); rest = rest.subspan(runOf(rest))) {
            removed += table_.remove(connection, rest.first(runOf(rest)));
        }
        return removed;
    });
}

std::size_t SqliteMessageStore::renew(std::span<const SqlClaim> claims, TimePoint now) {
    return forEach(claims, [this, now](SqliteConnection& connection, const SqlClaim& claim) {
        return table_.renew(connection, claim.id, claim.token, now);
    });
}

std::size_t SqliteMessageStore::release(std::span<const SqlClaim> claims) {
    return forEach(claims, [this](SqliteConnection& connection, const SqlClaim& claim) {
        return table_.release(connection, claim.id, claim.token);
    });
}

std::size_t SqliteMessageStore::postpone(std::span<const SqlClaim> claims, TimePoint now,
                                         std::chrono::milliseconds delay) {
    return forEach(claims, [this, dueAt = std::chrono::ceil<std::chrono::seconds>(now + delay)](
                               SqliteConnection& connection, const SqlClaim& claim) {
        return table_.postpone(connection, claim.id, claim.token, dueAt);
    });
}

MessageCounts SqliteMessageStore::count(TimePoint now) {
    return reading([&](SqliteConnection& connection) { return table_.count(connection, now); });
}

std::optional<TimePoint> SqliteMessageStore::oldest() {
    return reading([&](SqliteConnection& connection) { return table_.oldest(connection); });
}

std::optional<TimePoint> SqliteMessageStore::dueSince(TimePoint now) {
    return reading([&](SqliteConnection& connection) { return table_.dueSince(connection, now); });
}

std::vector<SqlMessageRow> SqliteMessageStore::withHeaderText(std::string_view text) {
    return reading([&](SqliteConnection& connection) { return table_.withHeaderText(connection, text); });
}

std::vector<SqlMessageRow> SqliteMessageStore::list(std::int64_t after, std::size_t most) {
    return reading([&](SqliteConnection& connection) { return table_.list(connection, after, most); });
}

std::vector<SqlMessageRow> SqliteMessageStore::find(std::int64_t id) {
    return reading([&](SqliteConnection& connection) { return table_.find(connection, id); });
}

std::vector<std::string> SqliteMessageStore::queues() {
    return peeking([&](SqliteConnection& connection) { return table_.queues(connection); });
}

std::vector<SqlMessageRow> SqliteMessageStore::bearing(std::string_view header, std::size_t most) {
    return peeking([&](SqliteConnection& connection) { return table_.bearing(connection, header, most); });
}

bool SqliteMessageStore::move(std::int64_t id, std::string_view queue) {
    return writing(false, [&](SqliteConnection& connection) { return table_.move(connection, id, queue); });
}

std::unique_ptr<SqlMessageStore> SqliteMessageStore::ofQueue(const std::string& queue) const {
    auto options = table_.options();
    options.queue = queue;
    return std::make_unique<SqliteMessageStore>(std::move(options), database_, session_);
}

int SqliteMessageStore::descriptor() { return watch().descriptor(); }

void SqliteMessageStore::drain() { watch().drain(); }

SqliteWakeWatch& SqliteMessageStore::watch() {
    std::call_once(watched_, [this] { watch_ = std::make_unique<SqliteWakeWatch>(*database_); });
    return *watch_;
}

} // namespace missive
