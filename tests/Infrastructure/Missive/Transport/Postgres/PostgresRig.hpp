#pragma once

#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransport.hpp>
#include <support/FakeClock.hpp>
#include <support/NoteCodec.hpp>
#include <support/RecordingLog.hpp>
#include <support/SequenceIds.hpp>
#include <support/server/PostgresServer.hpp>

#include <memory>
#include <string>

namespace missive::test {

/// What transports on a new database need.
struct PostgresRig {
    using Session = PostgresConnection::Session;

    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    PollWaiter waiter;
    RecordingLog log;
    std::string url = PostgresServer::shared().newDatabase();
    PostgresAddress address = PostgresAddress::of(Dsn::parse(url), {});

    std::shared_ptr<PostgresDatabase> database(Session session = Session::Kept) {
        return std::make_shared<PostgresDatabase>(address, session, waiter, log);
    }
    PostgresTransport make(const SqlTransportOptions& options = {}, PostgresSession* session = nullptr) {
        auto connections = database(options.useNotify ? Session::Kept : Session::PerTransaction);
        auto listener = options.useNotify ? std::make_shared<PostgresListener>(connections) : nullptr;
        return {options, connections, session, std::move(listener), codec, clock, ids};
    }
    std::unique_ptr<PostgresConnection> connection() { return PostgresConnection::open(address, Session::Kept); }

    std::string single(const std::string& sql) {
        const auto result = connection()->run("SELECT (" + sql + ")::text", {});
        return std::string{result.text(0, 0)};
    }
};

} // namespace missive::test
