#include <UI/Missive/Postgres/WirePostgres.hpp>

#include <Infrastructure/Missive/Transport/Postgres/PostgresTransportFactory.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Postgres/PostgresApplicationDatabase.hpp>

#include <memory>
#include <optional>

namespace missive {

namespace {

/// A second factory would not have the database of the first.
class WiredPostgres final : public Feature {
public:
    explicit WiredPostgres(App& app) {
        PostgresApplicationDatabase* ours = nullptr;
        app.databases({.examples = {"postgresql://user:password@host:5432/database"}, .open = [&](const Dsn& url) {
                           auto database =
                               PostgresApplicationDatabase::at(url, app.clock(), app.waiter(), app.log("messenger"));
                           ours = database.get();
                           return database;
                       }});
        app.transports(std::make_shared<PostgresTransportFactory>(
            ours == nullptr ? std::nullopt : std::optional{ours->database().address()},
            ours == nullptr ? nullptr : &ours->unitOfWork(),
            PostgresTransportFactory::Services{app.codec(), app.clock(), app.ids(), app.waiter(),
                                               app.log("messenger")}));
    }

    void assemble(App&, std::vector<WiringProblem>&) override {}
};

} // namespace

void wirePostgres(App& app) { app.feature<WiredPostgres>(); }

} // namespace missive
