#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransport.hpp>

#include <stdexcept>
#include <utility>

namespace missive {

namespace {

Dsn parsed(const TransportSettings& settings) {
    try {
        return Dsn::parse(settings.dsn);
    } catch (const InvalidDsn& error) {
        throw std::invalid_argument{"Transport \"" + settings.name + "\": " + error.what()};
    }
}

std::string pathIn(const Dsn& dsn, const TransportSettings& settings) {
    if (!dsn.hosts().empty() || dsn.path().size() < 2) {
        throw std::invalid_argument{
            "Transport \"" + settings.name + "\": \"" + dsn.redacted() +
            "\" names no file; write sqlite:///relative/path.db or sqlite:////absolute/path.db."};
    }
    return dsn.path().substr(1);
}

} // namespace

SqliteTransportFactory::SqliteTransportFactory(const std::string& applicationDatabase, SqliteSession* session,
                                               const MessageCodec& codec, const Clock& clock, IdGenerator& ids)
    : application_{applicationDatabase.empty() ? nullptr : std::make_shared<SqliteDatabase>(applicationDatabase)},
      session_{session}, codec_{codec}, clock_{clock}, ids_{ids} {}

SqliteTransportFactory::~SqliteTransportFactory() = default;

bool SqliteTransportFactory::supports(std::string_view dsn) const {
    const auto scheme = dsn.substr(0, dsn.find(':'));
    return scheme.size() < dsn.size() && ((scheme == "doctrine" && application_ != nullptr) || scheme == "sqlite");
}

Transport SqliteTransportFactory::create(const TransportSettings& settings) {
    const auto dsn = parsed(settings);
    auto options = SqlTransportOptions::read(settings, dsn.query(), SqlTransportOptions::TableNames::Plain);
    auto database = application_;
    if (dsn.scheme() == "sqlite") {
        database = databaseAt(pathIn(dsn, settings));
    } else if (dsn.host() != "default") {
        throw std::invalid_argument{"Transport \"" + settings.name + "\": there is no database connection \"" +
                                    dsn.host() + "\"; the only one is \"default\" (doctrine://default)."};
    }
    auto* session = database == application_ ? session_ : nullptr;
    auto transport =
        std::make_shared<SqliteTransport>(std::move(options), std::move(database), session, codec_, clock_, ids_);
    return Transport{settings.name, transport, transport, session != nullptr};
}

std::shared_ptr<SqliteDatabase> SqliteTransportFactory::databaseAt(const std::string& path) {
    if (application_ != nullptr && application_->isSameFile(path)) {
        return application_;
    }
    const std::lock_guard lock{mutex_};
    for (const auto& known : others_) {
        if (known->isSameFile(path)) {
            return known;
        }
    }
    return others_.emplace_back(std::make_shared<SqliteDatabase>(path));
}

} // namespace missive
