#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>

#include <odb/database.hxx>
#include <odb/schema-catalog.hxx>

#include <stdexcept>

namespace missive {

OdbDatabase::OdbDatabase() = default;

OdbDatabase::~OdbDatabase() = default;

void OdbDatabase::createSchema(const std::string& schemaName, const std::vector<std::string>& tables) {
    try {
        if (countTables(tables) == tables.size()) {
            return;
        }
        alone([&] {
            const auto found = countTables(tables);
            if (found == tables.size()) {
                return;
            }
            if (found != 0) {
                throw std::runtime_error{"The database \"" + name() +
                                         "\" holds only some of the tables of the schema \"" + schemaName +
                                         "\": restore the missing ones or remove the others."};
            }
            odb::schema_catalog::create_schema(database(), schemaName, false);
        });
    } catch (...) {
        rethrow();
    }
}

void OdbDatabase::declareSchema(std::string schemaName, std::vector<std::string> tables) {
    if (!odb::schema_catalog::exists(database(), schemaName)) {
        throw std::logic_error{"There is no ODB schema \"" + schemaName +
                               "\": the name is that of SCHEMA_NAME where the rows are compiled."};
    }
    declared_.emplace_back(std::move(schemaName), std::move(tables));
}

void OdbDatabase::prepare() {
    if (prepared_.load(std::memory_order_acquire)) {
        return;
    }
    const std::lock_guard lock{preparing_};
    prepareOwnTables();
    for (const auto& [schemaName, tables] : declared_) {
        createSchema(schemaName, tables);
    }
    prepared_.store(true, std::memory_order_release);
}

} // namespace missive
