#include <UI/Missive/Sqlite/WireSqlite.hpp>

#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Sqlite/SqliteApplicationDatabase.hpp>

#include <memory>
#include <string>

namespace missive {

namespace {

/// A second factory would not have the database of the first.
class WiredSqlite final : public Feature {
public:
    explicit WiredSqlite(App& app) {
        SqliteApplicationDatabase* ours = nullptr;
        app.databases(
            {.examples = {"sqlite:///relative/path.db", "sqlite:////absolute/path.db"}, .open = [&](const Dsn& url) {
                 auto database = SqliteApplicationDatabase::at(url, app.clock());
                 ours = database.get();
                 return database;
             }});
        app.transports(std::make_shared<SqliteTransportFactory>(
            ours == nullptr ? std::string{} : ours->database().path(), ours == nullptr ? nullptr : &ours->unitOfWork(),
            app.codec(), app.clock(), app.ids()));
    }

    void assemble(App&, std::vector<WiringProblem>&) override {}
};

} // namespace

void wireSqlite(App& app) { app.feature<WiredSqlite>(); }

} // namespace missive
