#include <UI/Performance/MetricsDatabase.hpp>

#include <Infrastructure/Performance/PostgresAccess.hpp>
#include <Infrastructure/Performance/SqliteAccess.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>

#include <stdexcept>

namespace missive::performance {

namespace {

std::unique_ptr<SqlAccess> accessTo(OdbUnitOfWork& database) {
    if (auto* sqlite = dynamic_cast<SqliteSession*>(&database)) {
        return std::make_unique<SqliteAccess>(*sqlite);
    }
    if (auto* postgres = dynamic_cast<PostgresSession*>(&database)) {
        return std::make_unique<PostgresAccess>(*postgres);
    }
    throw std::invalid_argument{
        "Measurements are stored in SQLite or PostgreSQL; DATABASE_URL names another database."};
}

} // namespace

MetricsDatabase::MetricsDatabase(App& app, StoreOptions options)
    : sql_{accessTo(app.database())}, tables_{*sql_, app.database()},
      reading_{*sql_, tables_, app.messaging().unitOfWork()},
      store_{{*sql_, tables_, app.messaging().unitOfWork(), app.database().inbox(), app.clock()}, options} {}

} // namespace missive::performance
