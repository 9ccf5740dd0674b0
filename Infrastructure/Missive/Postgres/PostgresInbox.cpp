#include <Infrastructure/Missive/Postgres/PostgresInbox.hpp>

#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>

#include <chrono>
#include <stdexcept>

namespace missive {

namespace {

/// Of the table and of the index: whether they are there, and whether the index is of use.
constexpr const char* lookForTable =
    "SELECT to_regclass('messenger_inbox')::oid, (SELECT (indisvalid AND indisready)::int FROM pg_index WHERE "
    "indexrelid = to_regclass('messenger_inbox_handled_at'))";

bool isIndexed(const PostgresResult& found) { return !found.isNull(0, 1) && found.integer(0, 1) != 0; }

PostgresConnection& required(PostgresConnection* connection) {
    if (connection == nullptr) {
        throw std::logic_error{"The inbox is part of a unit of work: use it inside UnitOfWork::run."};
    }
    return *connection;
}

} // namespace

PostgresInbox::Missing PostgresInbox::setup(PostgresConnection& connection) {
    const auto found = connection.run(lookForTable, {});
    if (!found.isNull(0, 0)) {
        return isIndexed(found) ? Missing::Nothing : Missing::Index;
    }
    connection.executeAtLeisure(
        "SELECT pg_advisory_xact_lock(6214180231); CREATE TABLE IF NOT EXISTS messenger_inbox "
        "(message_id TEXT NOT NULL, handler TEXT NOT NULL, handled_at TIMESTAMP(0) WITHOUT TIME ZONE "
        "NOT NULL, PRIMARY KEY (message_id, handler)); CREATE INDEX IF NOT EXISTS messenger_inbox_handled_at ON "
        "messenger_inbox (handled_at)");
    return Missing::Nothing;
}

void PostgresInbox::beginIndex(PostgresConnection& connection) {
    const bool isFree = connection.run("SELECT pg_try_advisory_lock(6214180233)::int", {}).integer(0, 0) != 0;
    const auto found = connection.run(lookForTable, {});
    if (isFree && !isIndexed(found)) {
        connection.begin(found.isNull(0, 1)
                             ? "CREATE INDEX CONCURRENTLY messenger_inbox_handled_at ON messenger_inbox (handled_at)"
                             : "REINDEX INDEX CONCURRENTLY messenger_inbox_handled_at");
    }
}

bool PostgresInbox::contains(std::span<const std::string_view> messageIds, std::string_view handlerName) {
    return required(session_.joinedForReading())
               .run("SELECT 1 FROM messenger_inbox WHERE message_id = ANY ($1) AND handler = $2 LIMIT 1",
                    PostgresParameters{}.texts(messageIds).text(handlerName))
               .rows() == 1;
}

bool PostgresInbox::record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) {
    return required(session_.joined())
               .run("INSERT INTO messenger_inbox (message_id, handler, handled_at) "
                    "SELECT message_id, $2, $3 FROM unnest($1) AS message_id ON CONFLICT DO NOTHING",
                    PostgresParameters{}.texts(messageIds).text(handlerName).time(at))
               .changed() == static_cast<std::int64_t>(messageIds.size());
}

std::size_t PostgresInbox::purge(TimePoint olderThan, std::size_t most) {
    return static_cast<std::size_t>(
        required(session_.joined())
            .run("DELETE FROM messenger_inbox WHERE ctid = ANY (ARRAY(SELECT ctid FROM messenger_inbox WHERE "
                 "handled_at < $1 ORDER BY handled_at LIMIT $2 FOR UPDATE SKIP LOCKED))",
                 PostgresParameters{}.time(olderThan).integer(static_cast<std::int64_t>(most)))
            .changed());
}

std::optional<TimePoint> PostgresInbox::oldest() {
    const auto result = required(session_.joinedForReading())
                            .run("SELECT extract(epoch FROM min(handled_at))::bigint FROM messenger_inbox", {});
    return result.isNull(0, 0) ? std::nullopt : std::optional{TimePoint{std::chrono::seconds{result.integer(0, 0)}}};
}

} // namespace missive
