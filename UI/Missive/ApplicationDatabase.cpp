#include <UI/Missive/ApplicationDatabase.hpp>

#include <Infrastructure/Missive/Configuration/Dsn.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Postgres/PostgresRestartSignal.hpp>
#include <Infrastructure/Missive/Runtime/FileRestartSignal.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace missive {

namespace {

std::shared_ptr<TransportFactory> postgresTransports(std::optional<PostgresAddress> application,
                                                     PostgresSession* session, const MessageCodec& codec,
                                                     AppPorts& ports) {
    return std::make_shared<PostgresTransportFactory>(
        std::move(application), session,
        PostgresTransportFactory::Services{codec, ports.clock, ports.ids, ports.waiter, ports.log});
}

class OnSqlite final : public ApplicationDatabase {
public:
    OnSqlite(std::string path, AppPorts& ports)
        : ports_{ports}, database_{std::move(path)}, unitOfWork_{database_, ports.clock},
          restartSignal_{std::filesystem::path{database_.path()}.parent_path() / "workers.restart_requested"} {}

    OdbDatabase& database() noexcept override { return database_; }
    OdbUnitOfWork& unitOfWork() noexcept override { return unitOfWork_; }
    std::vector<std::shared_ptr<TransportFactory>> transports(const MessageCodec& codec) override {
        return {
            std::make_shared<SqliteTransportFactory>(database_.path(), &unitOfWork_, codec, ports_.clock, ports_.ids),
            postgresTransports(std::nullopt, nullptr, codec, ports_)};
    }
    RestartSignal& restartSignal() noexcept override { return restartSignal_; }

private:
    AppPorts& ports_;
    OdbSqliteDatabase database_;
    OdbSqliteUnitOfWork unitOfWork_;
    FileRestartSignal restartSignal_;
};

class OnPostgres final : public ApplicationDatabase {
public:
    OnPostgres(PostgresAddress address, AppPorts& ports)
        : ports_{ports}, database_{std::move(address), ports.waiter, ports.log}, unitOfWork_{database_, ports.clock},
          restartSignal_{database_.address(), ports.clock} {}

    OdbDatabase& database() noexcept override { return database_; }
    OdbUnitOfWork& unitOfWork() noexcept override { return unitOfWork_; }
    std::vector<std::shared_ptr<TransportFactory>> transports(const MessageCodec& codec) override {
        return {std::make_shared<SqliteTransportFactory>("", nullptr, codec, ports_.clock, ports_.ids),
                postgresTransports(database_.address(), &unitOfWork_, codec, ports_)};
    }
    RestartSignal& restartSignal() noexcept override { return restartSignal_; }

private:
    AppPorts& ports_;
    OdbPostgresDatabase database_;
    OdbPostgresUnitOfWork unitOfWork_;
    PostgresRestartSignal restartSignal_;
};

void refuseUnknownOptions(const Dsn& dsn, const std::vector<std::string_view>& known) {
    for (const auto& [name, value] : dsn.query()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            std::string list;
            for (const auto each : known) {
                list.append(list.empty() ? "" : ", ").append(each);
            }
            throw std::invalid_argument{"DATABASE_URL has the unknown option \"" + name + "\"; allowed are " + list +
                                        "."};
        }
    }
}

} // namespace

std::unique_ptr<ApplicationDatabase> ApplicationDatabase::at(const std::string& url, AppPorts& ports) {
    const auto dsn = Dsn::parse(url);
    if (PostgresAddress::isScheme(dsn.scheme())) {
        refuseUnknownOptions(dsn, PostgresAddress::optionNames());
        try {
            return std::make_unique<OnPostgres>(PostgresAddress::of(dsn, dsn.query()), ports);
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument{std::string{"DATABASE_URL: "} + error.what()};
        }
    }
    if (dsn.scheme() != "sqlite" || !dsn.hosts().empty() || dsn.path().size() < 2 || dsn.path() == "/:memory:") {
        throw std::invalid_argument{"DATABASE_URL is \"" + dsn.redacted() +
                                    "\", which is not supported: write sqlite:///relative/path.db, "
                                    "sqlite:////absolute/path.db or postgresql://user:password@host:5432/database."};
    }
    refuseUnknownOptions(dsn, {"charset", "serverVersion"});
    return std::make_unique<OnSqlite>(dsn.path().substr(1), ports);
}

} // namespace missive
