#pragma once

#include <Domain/Missive/Port/Inbox.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>

namespace missive {

/// The inbox as table `messenger_inbox(message_id, handler, handled_at)` of the application's database, made when it is
/// missing. Works inside the calling thread's unit of work and throws std::logic_error outside one, SqliteError for
/// what the database says. Times are UTC, `Y-m-d H:i:s`.
class SqliteInbox final : public Inbox {
public:
    /// The session must outlive the inbox.
    explicit SqliteInbox(SqliteSession& session) : session_{session} {}

    bool contains(std::span<const std::string_view> messageIds, std::string_view handlerName) override;
    bool record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) override;
    std::size_t purge(TimePoint olderThan, std::size_t most) override;
    std::optional<TimePoint> oldest() override;

private:
    SqliteSession& session_;
};

} // namespace missive
