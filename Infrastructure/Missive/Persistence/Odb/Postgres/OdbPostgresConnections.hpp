#pragma once

#include <Infrastructure/Missive/Postgres/PostgresConnector.hpp>

#include <odb/pgsql/connection-factory.hxx>
#include <odb/pgsql/database.hxx>

#include <memory>
#include <utility>

namespace missive {

/// The pool of an OdbPostgresDatabase. Every connection also carries the statements that others prepare on it.
class OdbPostgresConnections final : public odb::pgsql::connection_pool_factory {
private:
    class PooledConnection final : public pooled_connection {
    public:
        PooledConnection(odb::pgsql::database& database, std::unique_ptr<PostgresConnection> postgres)
            : pooled_connection{database, postgres->handOver()}, postgres_{std::move(postgres)} {}

        std::unique_ptr<PostgresConnection> postgres_;
    };

public:
    explicit OdbPostgresConnections(PostgresConnector& connector) : connector_{connector} {}

    /// The statements of others on a connection of this pool.
    static PostgresConnection& postgres(odb::pgsql::connection& connection) {
        return *static_cast<PooledConnection&>(connection).postgres_;
    }

protected:
    pooled_connection_ptr create() override {
        return pooled_connection_ptr{new (odb::details::shared) PooledConnection{*db_, connector_.connect()}};
    }

private:
    PostgresConnector& connector_;
};

} // namespace missive
