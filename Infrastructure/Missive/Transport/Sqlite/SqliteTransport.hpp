#pragma once

#include <Infrastructure/Missive/Sql/SqlTransport.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageStore.hpp>

#include <memory>
#include <utility>

namespace missive {

/// An SQL transport in an SQLite file.
class SqliteTransport final : public SqlTransport {
public:
    /// The references, and the session where there is one, must outlive the transport.
    SqliteTransport(const SqlTransportOptions& options, std::shared_ptr<SqliteDatabase> database,
                    SqliteSession* session, const MessageCodec& codec, const Clock& clock, IdGenerator& ids)
        : SqlTransport{options, std::make_unique<SqliteMessageStore>(options, std::move(database), session), codec,
                       clock, ids} {}
};

} // namespace missive
