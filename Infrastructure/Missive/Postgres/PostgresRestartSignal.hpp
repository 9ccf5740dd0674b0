#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/RestartSignal.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>

#include <chrono>
#include <memory>
#include <mutex>

namespace missive {

/// Keeps the time of the request in the table `messenger_restart`, one row that all processes at the database share:
/// microseconds since 1970. Asks the database at most once a second, over a connection of its own; while the database
/// is away what it said last holds. Safe to use from any thread.
class PostgresRestartSignal final : public RestartSignal {
public:
    /// Opens nothing yet. The clock must outlive it.
    PostgresRestartSignal(PostgresAddress address, const Clock& clock);

    /// Throws PostgresError.
    void request(TimePoint at) override;
    std::optional<TimePoint> requestedAt() const override;

private:
    PostgresConnection& connection() const;
    std::optional<TimePoint> read() const;

    const PostgresAddress address_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    mutable std::unique_ptr<PostgresConnection> connection_;
    mutable std::chrono::nanoseconds nextLook_{0};
    mutable std::optional<TimePoint> last_;
};

} // namespace missive
