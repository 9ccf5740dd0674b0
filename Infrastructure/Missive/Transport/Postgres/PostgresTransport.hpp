#pragma once

#include <Infrastructure/Missive/Sql/SqlTransport.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageStore.hpp>

#include <memory>
#include <utility>

namespace missive {

/// An SQL transport in a PostgreSQL database.
class PostgresTransport final : public SqlTransport {
public:
    /// The references, and the session where there is one, must outlive the transport. `listener` may be null.
    PostgresTransport(const SqlTransportOptions& options, std::shared_ptr<PostgresDatabase> database,
                      PostgresSession* session, std::shared_ptr<PostgresListener> listener, const MessageCodec& codec,
                      const Clock& clock, IdGenerator& ids)
        : SqlTransport{
              options,
              std::make_unique<PostgresMessageStore>(options, std::move(database), session, std::move(listener)), codec,
              clock, ids} {}
};

} // namespace missive
