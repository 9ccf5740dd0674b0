#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbTransaction.hpp>

namespace missive {

odb::database& OdbUnitOfWork::forReading() {
    reading();
    return database_.database();
}

odb::database& OdbUnitOfWork::forWriting() {
    static_cast<OdbTransaction&>(writing()).willWrite();
    return database_.database();
}

std::optional<ConnectionLimit> OdbUnitOfWork::connectionLimit() { return database_.connectionLimit(); }

void OdbUnitOfWork::rethrow() const { database_.rethrow(); }

} // namespace missive
