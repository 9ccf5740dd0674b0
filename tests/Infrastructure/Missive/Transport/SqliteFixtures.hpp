#pragma once

#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransport.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/RecordingListener.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace missive::test {

/// A message as Symfony's transport writes it.
inline constexpr const char* rowOfPhp =
    "INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) VALUES ('5 from PHP', "
    "'{\"type\":\"note\"}', 'default', '2026-01-02 03:04:04', '2026-01-02 03:04:04')";

/// Two transports on one queue, in a file of their own.
struct OwnFile {
    TemporaryDirectory directory;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    std::string path = directory.file("var/queue.db");
    SqliteTransport first{{}, std::make_shared<SqliteDatabase>(path), nullptr, codec, clock, ids};
    SqliteTransport second{{}, std::make_shared<SqliteDatabase>(path), nullptr, codec, clock, ids};

    SqliteTransport& transport() { return first; }
    SqliteTransport& other() { return second; }
    bool madeNothing() const { return !std::filesystem::exists(path); }
    std::unique_ptr<SqliteConnection> connection() {
        SqliteDatabase::createDirectoryOf(path);
        return SqliteConnection::openFile(path);
    }
};

/// The same, the first of them on the database of the application.
struct InTheApplicationsDatabase {
    TemporaryDirectory directory;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    std::string path = directory.file("application.db");
    OdbSqliteDatabase database{path};
    OdbSqliteUnitOfWork unitOfWork{database, clock};
    SqliteTransport first{{}, std::make_shared<SqliteDatabase>(path), &unitOfWork, codec, clock, ids};
    SqliteTransport second{{}, std::make_shared<SqliteDatabase>(path), nullptr, codec, clock, ids};

    SqliteTransport& transport() { return first; }
    SqliteTransport& other() { return second; }
    bool madeNothing() const { return !std::filesystem::exists(path); }
    UnitOfWorkOutcome run(FunctionRef<void()> work) {
        RecordingListener listener;
        return unitOfWork.run({}, listener, work);
    }
};

inline std::string single(SqliteConnection& connection, const std::string& sql) {
    auto statement = connection.prepare(sql);
    return statement.step() ? statement.text(0) : "nothing";
}

} // namespace missive::test
