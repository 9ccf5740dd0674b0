#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbTransaction.hpp>

#include <odb/database.hxx>

namespace missive {

odb::database& OdbUnitOfWork::forReading() {
    reading();
    return database_.database();
}

odb::database& OdbUnitOfWork::forWriting() {
    static_cast<OdbTransaction&>(writing()).willWrite();
    return database_.database();
}

void OdbUnitOfWork::watchStatements(StatementWatch& watch) { database_.watchStatements(watch); }

void OdbUnitOfWork::tryStatement() { forReading().execute("SELECT 1"); }

std::optional<ConnectionLimit> OdbUnitOfWork::connectionLimit() { return database_.connectionLimit(); }

void OdbUnitOfWork::rethrow() const { database_.rethrow(); }

} // namespace missive
