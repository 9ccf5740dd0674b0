#pragma once

namespace missive {
class OdbDatabase;
}

namespace missive::ordering {

/// Makes the tables of the context where they are missing; drops nothing. Throws as OdbDatabase::createSchema does.
void createOrderingSchema(OdbDatabase& database);

} // namespace missive::ordering
