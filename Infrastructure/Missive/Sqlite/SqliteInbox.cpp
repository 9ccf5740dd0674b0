#include <Infrastructure/Missive/Sqlite/SqliteInbox.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace missive {

namespace {

constexpr const char* createInbox =
    "CREATE TABLE IF NOT EXISTS messenger_inbox (message_id TEXT NOT NULL, handler TEXT NOT NULL, "
    "handled_at DATETIME NOT NULL, PRIMARY KEY (message_id, handler)) WITHOUT ROWID; "
    "CREATE INDEX IF NOT EXISTS messenger_inbox_handled_at ON messenger_inbox (handled_at)";

SqliteConnection& required(SqliteConnection* connection) {
    if (connection == nullptr) {
        throw std::logic_error{"The inbox is part of a unit of work: use it inside UnitOfWork::run."};
    }
    return *connection;
}

template <class Action> auto withTable(SqliteConnection& connection, Action action) {
    try {
        return action();
    } catch (const SqliteError& error) {
        if (!error.isMissingSchema()) {
            throw;
        }
    }
    connection.execute(createInbox);
    return action();
}

} // namespace

bool SqliteInbox::contains(std::span<const std::string_view> messageIds, std::string_view handlerName) {
    auto& connection = required(session_.joinedForReading());
    try {
        return std::any_of(messageIds.begin(), messageIds.end(), [&](const auto& messageId) {
            auto statement = connection.prepare("SELECT 1 FROM messenger_inbox WHERE message_id = ? AND handler = ?");
            return statement.bind(1, messageId).bind(2, handlerName).step();
        });
    } catch (const SqliteError& error) {
        if (!error.isMissingSchema()) {
            throw;
        }
        return false;
    }
}

bool SqliteInbox::record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) {
    auto& connection = required(session_.joined());
    const SqliteTime time{at};
    return withTable(connection, [&] {
        return std::all_of(messageIds.begin(), messageIds.end(), [&](const auto& messageId) {
            auto statement = connection.prepare("INSERT INTO messenger_inbox (message_id, handler, handled_at) "
                                                "VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
            return statement.bind(1, messageId).bind(2, handlerName).bind(3, time.text()).run() == 1;
        });
    });
}

std::size_t SqliteInbox::purge(TimePoint olderThan, std::size_t most) {
    auto& connection = required(session_.joined());
    connection.execute(createInbox); // the index, where a table has none yet
    auto statement = connection.prepare(
        "DELETE FROM messenger_inbox WHERE (message_id, handler) IN (SELECT message_id, handler FROM messenger_inbox "
        "WHERE handled_at < ? ORDER BY handled_at LIMIT ?)");
    const SqliteTime time{olderThan};
    return static_cast<std::size_t>(statement.bind(1, time.text()).bind(2, static_cast<std::int64_t>(most)).run());
}

std::optional<TimePoint> SqliteInbox::oldest() {
    auto& connection = required(session_.joined());
    connection.execute(createInbox);
    auto statement = connection.prepare("SELECT strftime('%s', handled_at) FROM messenger_inbox ORDER BY handled_at "
                                        "LIMIT 1");
    return statement.step() ? std::optional{TimePoint{std::chrono::seconds{statement.integer(0)}}} : std::nullopt;
}

} // namespace missive
