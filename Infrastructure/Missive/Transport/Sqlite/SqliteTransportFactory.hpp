#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

class SqliteDatabase;

/// Makes the transports of `doctrine://default?…` (a table in the application's database) and `sqlite:///path?…` (a
/// file of its own). Those in the application's file, however it is spelled, join its units of work. Safe to use from
/// any thread.
class SqliteTransportFactory final : public TransportFactory {
public:
    /// `applicationDatabase` is a path, empty where the application's database is none of SQLite: then
    /// `doctrine://default` is another factory's. The session is the application's unit of work, null where there is
    /// none. It and the references must outlive the transports.
    SqliteTransportFactory(const std::string& applicationDatabase, SqliteSession* session, const MessageCodec& codec,
                           const Clock& clock, IdGenerator& ids);
    ~SqliteTransportFactory() override;

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    std::shared_ptr<SqliteDatabase> databaseAt(const std::string& path);

    const std::shared_ptr<SqliteDatabase> application_;
    SqliteSession* const session_;
    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    std::mutex mutex_;
    std::vector<std::shared_ptr<SqliteDatabase>> others_;
};

} // namespace missive
