#pragma once

#include <Domain/Missive/Port/Inbox.hpp>
#include <Infrastructure/Missive/Postgres/PostgresSession.hpp>

namespace missive {

/// The inbox as table `messenger_inbox(message_id, handler, handled_at)` of the application's database. Works inside
/// the calling thread's unit of work and throws std::logic_error outside one, PostgresError for what the database says.
///
/// Of two units of work that record the same at once the second waits for the first: when that commits, `record`
/// returns false, and when it rolls back, true.
class PostgresInbox final : public Inbox {
public:
    /// The session must outlive the inbox.
    explicit PostgresInbox(PostgresSession& session) : session_{session} {}

    enum class Missing { Nothing, Index };

    /// Makes the table, with its index, unless it is there; returns what a table that is there lacks. Not inside a unit
    /// of work.
    static Missing setup(PostgresConnection& connection);

    /// Has the server make the index that `purge` needs, which takes as long as the table is large and keeps nobody
    /// from writing; returns at once. One that another process is making is left to it, one that was left half made is
    /// made again. The connection is of no other use from then on.
    static void beginIndex(PostgresConnection& connection);

    bool contains(std::span<const std::string_view> messageIds, std::string_view handlerName) override;
    bool record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) override;
    std::size_t purge(TimePoint olderThan, std::size_t most) override;
    std::optional<TimePoint> oldest() override;

private:
    PostgresSession& session_;
};

} // namespace missive
