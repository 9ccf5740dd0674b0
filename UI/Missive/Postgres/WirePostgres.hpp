#pragma once

namespace missive {

class App;

/// Gives an application PostgreSQL: as its database, and transports in tables (`postgresql://…`, and
/// `doctrine://default` where PostgreSQL is the database).
void wirePostgres(App& app);

} // namespace missive
