#include <Infrastructure/Missive/Postgres/PostgresRestartSignal.hpp>

#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <utility>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds betweenLooks = std::chrono::seconds{1};

bool hasTable(PostgresConnection& connection) {
    return !connection.run("SELECT to_regclass('messenger_restart')::oid", {}).isNull(0, 0);
}

} // namespace

PostgresRestartSignal::PostgresRestartSignal(PostgresAddress address, const Clock& clock)
    : address_{std::move(address)}, clock_{clock} {}

void PostgresRestartSignal::request(TimePoint at) {
    const std::lock_guard lock{mutex_};
    auto& to = connection();
    if (!hasTable(to)) {
        to.executeAtLeisure("SELECT pg_advisory_xact_lock(6214180231); CREATE TABLE IF NOT EXISTS messenger_restart "
                            "(id INTEGER PRIMARY KEY, requested_at BIGINT NOT NULL)");
    }
    to.run("INSERT INTO messenger_restart (id, requested_at) VALUES (1, $1) "
           "ON CONFLICT (id) DO UPDATE SET requested_at = excluded.requested_at",
           PostgresParameters{}.integer(at.time_since_epoch().count()));
    last_ = at;
}

std::optional<TimePoint> PostgresRestartSignal::requestedAt() const {
    const std::lock_guard lock{mutex_};
    if (clock_.elapsed() >= nextLook_) {
        nextLook_ = clock_.elapsed() + betweenLooks;
        try {
            last_ = read();
        } catch (const PostgresError&) { // whoever works with the database is told
            connection_.reset();
        }
    }
    return last_;
}

PostgresConnection& PostgresRestartSignal::connection() const {
    if (connection_ == nullptr || !connection_->isAlive()) {
        connection_ = PostgresConnection::open(address_, PostgresConnection::Session::Kept);
        connection_->useReadCommitted();
    }
    return *connection_;
}

std::optional<TimePoint> PostgresRestartSignal::read() const {
    auto& from = connection();
    if (!hasTable(from)) {
        return std::nullopt;
    }
    const auto found = from.run("SELECT requested_at FROM messenger_restart WHERE id = 1", {});
    return found.rows() == 0 ? std::nullopt : std::optional{TimePoint{TimePoint::duration{found.integer(0, 0)}}};
}

} // namespace missive
