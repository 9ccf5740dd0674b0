#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Missive/Postgres/PostgresAddress.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>
#include <Infrastructure/Missive/Postgres/PostgresSession.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace missive {

class PostgresDatabase;
class PostgresListener;

/// Makes the transports of `postgresql://…/database?…` and, where the application's database is on PostgreSQL, of
/// `doctrine://default?…`. Those in the application's database join its units of work. All queues of one database share
/// one pool of connections and one that listens. Safe to use from any thread.
class PostgresTransportFactory final : public TransportFactory {
public:
    /// What all its transports need; the references must outlive them.
    struct Services {
        const MessageCodec& codec;
        const Clock& clock;
        IdGenerator& ids;
        Waiter& waiter;
        Log& log;
    };

    /// `applicationDatabase` and `session`, the application's unit of work, are there where that is on PostgreSQL. The
    /// session must outlive the transports.
    PostgresTransportFactory(std::optional<PostgresAddress> applicationDatabase, PostgresSession* session,
                             const Services& services);
    ~PostgresTransportFactory() override;

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    struct Server {
        std::shared_ptr<PostgresDatabase> database;
        PostgresConnection::Session session;
        std::shared_ptr<PostgresListener> listener;
    };

    Server serverAt(const PostgresAddress& address, bool useNotify);

    const std::optional<PostgresAddress> application_;
    PostgresSession* const session_;
    const Services services_;
    std::mutex mutex_;
    std::vector<Server> servers_;
};

} // namespace missive
