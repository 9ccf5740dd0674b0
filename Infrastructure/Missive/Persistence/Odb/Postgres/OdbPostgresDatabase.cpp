#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresConnections.hpp>
#include <Infrastructure/Missive/Persistence/Odb/StatementTracer.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <Infrastructure/Missive/Postgres/PostgresInbox.hpp>

#include <odb/pgsql/database.hxx>
#include <odb/pgsql/exceptions.hxx>
#include <odb/pgsql/transaction.hxx>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace missive {

namespace {

constexpr const char* undone = "The database undid the unit of work because of another one that changed the same rows "
                               "at the same time; nothing was saved.";

/// The narrowest limit on whoever is connected, and what sets it. Superusers have no limit but the server's.
constexpr std::string_view narrowestLimit =
    "WITH us AS (SELECT rolname, rolsuper, rolconnlimit FROM pg_roles WHERE rolname = session_user), limits AS ("
    "SELECT current_setting('max_connections')::integer - CASE WHEN rolsuper THEN 0 "
    "ELSE current_setting('superuser_reserved_connections')::integer END AS most, "
    "'max_connections of the server' AS set_by FROM us "
    "UNION ALL SELECT rolconnlimit, 'CONNECTION LIMIT of the role \"' || rolname || '\"' FROM us "
    "WHERE rolconnlimit >= 0 AND NOT rolsuper "
    "UNION ALL SELECT datconnlimit, 'CONNECTION LIMIT of the database \"' || datname || '\"' FROM pg_database, us "
    "WHERE datname = current_database() AND datconnlimit >= 0 AND NOT rolsuper) "
    "SELECT most, set_by FROM limits ORDER BY most LIMIT 1";

} // namespace

OdbPostgresDatabase::OdbPostgresDatabase(PostgresAddress address, Waiter& waiter, Log& log)
    : connector_{std::move(address), PostgresConnection::Session::Kept, waiter, log} {
    auto connections = std::make_unique<OdbPostgresConnections>(connector_);
    connections_ = connections.get();
    database_ = std::make_unique<odb::pgsql::database>("", std::move(connections));
}

OdbPostgresDatabase::~OdbPostgresDatabase() = default;

odb::database& OdbPostgresDatabase::database() noexcept { return *database_; }

void OdbPostgresDatabase::watchStatements(StatementWatch& watch) {
    tracer_ = std::make_unique<StatementTracer>(watch, StatementTracer::Begins::WithExecute);
    database_->tracer(*tracer_);
    resultCame_ = [&watch] { watch.end(&watch); };
    connections_->onResult(resultCame_);
}

std::size_t OdbPostgresDatabase::countTables(const std::vector<std::string>& tables) {
    const odb::pgsql::connection_ptr connection{database_->connection()};
    std::size_t count = 0;
    for (const auto& table : tables) {
        const auto found = OdbPostgresConnections::postgres(*connection)
                               .run("SELECT to_regclass($1)::oid", PostgresParameters{}.text(table));
        count += found.isNull(0, 0) ? 0U : 1U;
    }
    return count;
}

std::optional<ConnectionLimit> OdbPostgresDatabase::connectionLimit() {
    try {
        const odb::pgsql::connection_ptr connection{database_->connection()};
        const auto found = OdbPostgresConnections::postgres(*connection).run(narrowestLimit, {});
        if (found.rows() == 0) {
            return std::nullopt;
        }
        return ConnectionLimit{static_cast<std::size_t>(std::max<std::int64_t>(found.integer(0, 0), 0)),
                               std::string{found.text(0, 1)}};
    } catch (...) {
        rethrow();
        throw;
    }
}

void OdbPostgresDatabase::alone(FunctionRef<void()> action) {
    const odb::pgsql::connection_ptr connection{database_->connection()};
    odb::pgsql::transaction transaction{connection->begin()};
    OdbPostgresConnections::postgres(*connection).executeAtLeisure("SELECT pg_advisory_xact_lock(6214180230)");
    action();
    transaction.commit();
}

void OdbPostgresDatabase::prepareOwnTables() {
    const odb::pgsql::connection_ptr connection{database_->connection()};
    if (PostgresInbox::setup(OdbPostgresConnections::postgres(*connection)) == PostgresInbox::Missing::Nothing) {
        return;
    }
    try {
        indexing_ = connector_.connectAtOnce();
        indexing_->useReadCommitted();
        PostgresInbox::beginIndex(*indexing_);
    } catch (const PostgresError&) { // the next process tries again
        indexing_.reset();
    }
}

void OdbPostgresDatabase::rethrow() const {
    try {
        throw;
    } catch (const odb::object_changed&) {
        throw ConcurrencyConflict{"The object was changed by another unit of work in the meantime; nothing was saved."};
    } catch (const odb::deadlock&) {
        throw ConcurrencyConflict{undone};
    } catch (const odb::connection_lost&) {
        throw PostgresError{"08003", name(), "connection lost"};
    } catch (const odb::timeout&) {
        throw PostgresError{"57014", name(), "timeout"};
    } catch (const odb::pgsql::database_exception& error) {
        const PostgresError translated{error.sqlstate(), name(), error.message()};
        if (translated.isConflict()) {
            throw ConcurrencyConflict{undone};
        }
        throw translated;
    } catch (const PostgresError& error) {
        if (error.isConflict()) {
            throw ConcurrencyConflict{undone};
        }
        throw;
    }
}

} // namespace missive
