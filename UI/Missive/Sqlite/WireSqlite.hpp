#pragma once

namespace missive {

class App;

/// Gives an application SQLite: as its database, and transports in tables (`sqlite:///path`, and `doctrine://default`
/// where SQLite is the database).
void wireSqlite(App& app);

} // namespace missive
