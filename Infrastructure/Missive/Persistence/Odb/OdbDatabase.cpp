#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbConnections.hpp>
#include <Infrastructure/Missive/Persistence/Odb/RethrowDatabaseError.hpp>

#include <odb/schema-catalog.hxx>
#include <odb/sqlite/database.hxx>
#include <odb/sqlite/transaction.hxx>

#include <stdexcept>
#include <utility>

namespace missive {

namespace {

std::size_t countTables(SqliteConnection& connection, const std::vector<std::string>& tables) {
    std::size_t count = 0;
    for (const auto& table : tables) {
        auto statement = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
        count += statement.bind(1, table).step() ? 1U : 0U;
    }
    return count;
}

} // namespace

OdbDatabase::OdbDatabase(std::string path, std::chrono::milliseconds lockTimeout) : path_{std::move(path)} {
    try {
        database_ = std::make_unique<odb::sqlite::database>(
            path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_PRIVATECACHE, true, "",
            std::make_unique<OdbConnections>(lockTimeout));
    } catch (...) {
        rethrowDatabaseError(path_);
    }
}

OdbDatabase::~OdbDatabase() = default;

odb::database& OdbDatabase::database() noexcept { return *database_; }

void OdbDatabase::createSchema(const std::string& schemaName, const std::vector<std::string>& tables) {
    try {
        const odb::sqlite::connection_ptr connection{static_cast<odb::sqlite::database&>(*database_).connection()};
        auto& sqlite = OdbConnections::sqlite(*connection);
        if (countTables(sqlite, tables) == tables.size()) {
            return;
        }
        odb::sqlite::transaction transaction{connection->begin_immediate()};
        const auto found = countTables(sqlite, tables);
        if (found == tables.size()) {
            return;
        }
        if (found != 0) {
            throw std::runtime_error{"The database \"" + path_ + "\" holds only some of the tables of the schema \"" +
                                     schemaName + "\": restore the missing ones or remove the others."};
        }
        odb::schema_catalog::create_schema(*database_, schemaName, false);
        transaction.commit();
    } catch (...) {
        rethrowDatabaseError(path_);
    }
}

void OdbDatabase::declareSchema(std::string schemaName, std::vector<std::string> tables) {
    declared_.emplace_back(std::move(schemaName), std::move(tables));
}

void OdbDatabase::prepare() {
    if (prepared_.load(std::memory_order_acquire)) {
        return;
    }
    const std::lock_guard lock{preparing_};
    for (const auto& [schemaName, tables] : declared_) {
        createSchema(schemaName, tables);
    }
    prepared_.store(true, std::memory_order_release);
}

} // namespace missive
