#include <UI/Performance/OpenMetricsDatabase.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Postgres/PostgresAddress.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Postgres/PostgresApplicationDatabase.hpp>
#include <UI/Missive/Sqlite/SqliteApplicationDatabase.hpp>

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace missive::performance {

namespace {

void refuseOptionsBut(const std::vector<std::string_view>& known, const Dsn& url) {
    for (const auto& [name, value] : url.query()) {
        if (std::ranges::find(known, name) == known.end()) {
            throw std::invalid_argument{"Unknown option \"" + name + "\"; allowed are " + nameList(known) + "."};
        }
    }
}

PostgresAddress addressIn(const Dsn& url) {
    refuseOptionsBut(PostgresAddress::optionNames(), url);
    return PostgresAddress::of(url, url.query());
}

bool isSqliteFile(const Dsn& url) {
    return url.scheme() == "sqlite" && url.hosts().empty() && url.path().size() > 1 && url.path() != "/:memory:";
}

} // namespace

std::optional<std::string> faultOfMetricsDsn(const std::string& dsn) {
    try {
        const auto url = Dsn::parse(dsn);
        if (PostgresAddress::isScheme(url.scheme())) {
            static_cast<void>(addressIn(url));
        } else if (isSqliteFile(url)) {
            refuseOptionsBut({"charset", "serverVersion"}, url);
        } else {
            return "Measurements are stored in SQLite or PostgreSQL; write default, sqlite:///relative/path.db or "
                   "postgresql://user:password@host:5432/database, found \"" +
                   url.redacted() + "\".";
        }
    } catch (const InvalidDsn& error) {
        return error.what();
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return std::nullopt;
}

std::unique_ptr<ApplicationDatabase> openMetricsDatabase(App& app, const std::string& dsn) {
    const auto url = Dsn::parse(dsn);
    if (isSqliteFile(url)) {
        return SqliteApplicationDatabase::at(url, app.clock());
    }
    return std::make_unique<PostgresApplicationDatabase>(addressIn(url), app.clock(), app.waiter(),
                                                         app.log("performance"));
}

} // namespace missive::performance
