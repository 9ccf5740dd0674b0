#pragma once

#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransport.hpp>
#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresClock.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <memory>
#include <string>

namespace missive::test {

/// What transports on a new database need.
struct PostgresRig {
    using Session = PostgresConnection::Session;

    NoteCodec codec;
    SequenceIds ids;
    PollWaiter waiter;
    RecordingLog log;
    std::string url = PostgresServer::shared().newDatabase();
    PostgresAddress address = PostgresAddress::of(Dsn::parse(url), {});
    PostgresClock clock{address};

    std::shared_ptr<PostgresDatabase> database(Session session = Session::Kept) {
        return std::make_shared<PostgresDatabase>(address, session, waiter, log);
    }
    PostgresTransport make(const SqlTransportOptions& options = {}, PostgresSession* session = nullptr) {
        auto connections = database(options.useNotify ? Session::Kept : Session::PerTransaction);
        auto listener = options.useNotify ? std::make_shared<PostgresListener>(connections) : nullptr;
        return {options, connections, session, std::move(listener), codec, clock, ids};
    }
    /// For connections that are opened from now on.
    void setDefault(const std::string& parameter, const std::string& value) {
        connection()->execute("DO $do$ BEGIN EXECUTE format('ALTER DATABASE %I SET " + parameter +
                              " TO %L', current_database(), '" + value + "'); END $do$");
    }
    bool madeNothing() { return single("to_regclass('messenger_messages') IS NULL") == "true"; }
    std::unique_ptr<PostgresConnection> connection() { return PostgresConnection::open(address, Session::Kept); }

    std::string single(const std::string& sql) {
        const auto result = connection()->run("SELECT (" + sql + ")::text", {});
        return std::string{result.text(0, 0)};
    }
};

} // namespace missive::test
