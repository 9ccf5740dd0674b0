#include <Infrastructure/Missive/Transport/Postgres/PostgresTransportFactory.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>
#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresListener.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransport.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace missive {

namespace {

using Values = SqlTransportOptions::Values;

bool contains(const auto& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What of the query concerns the address, and what the transport.
std::pair<Values, Values> divided(const Dsn& dsn) {
    const auto ofSql = SqlTransportOptions::names();
    std::pair<Values, Values> parts;
    for (const auto& option : dsn.query()) {
        const bool ofTransport = contains(ofSql, option.first);
        if (!ofTransport && !contains(PostgresAddress::optionNames(), option.first)) {
            throw std::invalid_argument{"unknown option \"" + option.first + "\"; allowed are " + nameList(ofSql) +
                                        " and, for the connection, " + nameList(PostgresAddress::optionNames()) + "."};
        }
        (ofTransport ? parts.second : parts.first).push_back(option);
    }
    return parts;
}

} // namespace

PostgresTransportFactory::PostgresTransportFactory(std::optional<PostgresAddress> applicationDatabase,
                                                   PostgresSession* session, const Services& services)
    : application_{std::move(applicationDatabase)}, session_{session}, services_{services} {}

PostgresTransportFactory::~PostgresTransportFactory() = default;

bool PostgresTransportFactory::supports(std::string_view dsn) const {
    const auto scheme = dsn.substr(0, dsn.find(':'));
    return scheme.size() < dsn.size() &&
           ((scheme == "doctrine" && application_.has_value()) || PostgresAddress::isScheme(scheme));
}

Transport PostgresTransportFactory::create(const TransportSettings& settings) {
    constexpr auto tableNames = SqlTransportOptions::TableNames::WithSchema;
    const std::string place = "Transport \"" + settings.name + "\": ";
    std::optional<PostgresAddress> address;
    Values query;
    try {
        const auto dsn = Dsn::parse(settings.dsn);
        if (dsn.scheme() != "doctrine") {
            auto [ofAddress, ofTransport] = divided(dsn);
            address = PostgresAddress::of(dsn, ofAddress);
            query = std::move(ofTransport);
        } else if (dsn.host() == "default") {
            address = application_;
            query = dsn.query();
        } else {
            throw std::invalid_argument{"there is no database connection \"" + dsn.host() +
                                        "\"; the only one is \"default\" (doctrine://default)."};
        }
    } catch (const std::exception& error) {
        throw std::invalid_argument{place + error.what()};
    }
    const auto options = SqlTransportOptions::read(settings, query, tableNames);
    const auto server = serverAt(*address, options.useNotify);
    auto* session = address == application_ ? session_ : nullptr;
    auto transport = std::make_shared<PostgresTransport>(options, server.database, session, server.listener,
                                                         services_.codec, services_.clock, services_.ids);
    return Transport{settings.name, transport, transport, session != nullptr};
}

PostgresTransportFactory::Server PostgresTransportFactory::serverAt(const PostgresAddress& address, bool useNotify) {
    using Session = PostgresConnection::Session;
    const auto session = useNotify ? Session::Kept : Session::PerTransaction;
    const std::lock_guard lock{mutex_};
    for (const auto& known : servers_) {
        if (known.database->address() == address && known.session == session) {
            return known;
        }
    }
    auto database = std::make_shared<PostgresDatabase>(address, session, services_.waiter, services_.log);
    auto listener = useNotify ? std::make_shared<PostgresListener>(database) : nullptr;
    return servers_.emplace_back(Server{std::move(database), session, std::move(listener)});
}

} // namespace missive
