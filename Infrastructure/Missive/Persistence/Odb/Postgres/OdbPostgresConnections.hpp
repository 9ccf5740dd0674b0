#pragma once

#include <Infrastructure/Missive/Postgres/PostgresConnector.hpp>

#include <odb/pgsql/connection-factory.hxx>
#include <odb/pgsql/database.hxx>

#include <functional>
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

    /// Has the connections that are made from now on call this when a statement has its result. It must outlive them.
    void onResult(const std::function<void()>& told) noexcept { onResult_ = &told; }

    /// The statements of others on a connection of this pool.
    static PostgresConnection& postgres(odb::pgsql::connection& connection) {
        return *static_cast<PooledConnection&>(connection).postgres_;
    }

protected:
    pooled_connection_ptr create() override {
        auto connection = connector_.connect();
        if (onResult_ != nullptr) {
            connection->onResult(*onResult_);
        }
        return pooled_connection_ptr{new (odb::details::shared) PooledConnection{*db_, std::move(connection)}};
    }

private:
    PostgresConnector& connector_;
    const std::function<void()>* onResult_ = nullptr;
};

} // namespace missive
