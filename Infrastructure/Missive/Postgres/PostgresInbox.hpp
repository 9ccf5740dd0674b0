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

    /// Makes the table unless it is there. Not inside a unit of work.
    static void setup(PostgresConnection& connection);

    bool contains(std::string_view messageId, std::string_view handlerName) override;
    bool record(std::string_view messageId, std::string_view handlerName, TimePoint at) override;
    std::size_t purge(TimePoint olderThan, std::size_t most) override;
    std::optional<TimePoint> oldest() override;

private:
    PostgresSession& session_;
};

} // namespace missive
