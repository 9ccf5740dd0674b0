#include <Infrastructure/Missive/Postgres/PostgresAddress.hpp>

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace missive {

namespace {

std::string lowerCased(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string bracketed(const std::string& host) { return host.find(':') == std::string::npos ? host : "[" + host + "]"; }

} // namespace

bool PostgresAddress::isScheme(std::string_view scheme) noexcept {
    return scheme == "postgresql" || scheme == "postgres" || scheme == "pgsql";
}

const std::vector<std::string_view>& PostgresAddress::optionNames() {
    static const std::vector<std::string_view> names{
        "application_name", "charset", "connect_timeout", "keepalives",  "keepalives_idle",      "serverVersion",
        "sslcert",          "sslkey",  "sslmode",         "sslrootcert", "target_session_attrs", "tcp_user_timeout"};
    return names;
}

PostgresAddress PostgresAddress::of(const Dsn& dsn, const std::vector<std::pair<std::string, std::string>>& options) {
    const auto& segments = dsn.pathSegments();
    if (segments.size() != 1 || segments.front().empty()) {
        throw std::invalid_argument{"\"" + dsn.redacted() +
                                    "\" names no database: write postgresql://user:password@host:5432/database."};
    }
    PostgresAddress address;
    auto& parameters = address.parameters_;
    std::string hosts;
    std::string ports;
    std::string shownHosts;
    for (const auto& host : dsn.hosts()) {
        const char* separator = &host == &dsn.hosts().front() ? "" : ",";
        hosts += separator + host.name;
        shownHosts += separator + bracketed(host.name);
        ports += separator + std::to_string(host.port.value_or(5432));
    }
    if (!hosts.empty()) {
        parameters.emplace_back("host", hosts);
        parameters.emplace_back("port", ports);
    }
    parameters.emplace_back("dbname", segments.front());
    if (dsn.user()) {
        parameters.emplace_back("user", *dsn.user());
    }
    if (dsn.password()) {
        parameters.emplace_back("password", *dsn.password());
    }
    parameters.emplace_back("client_encoding", "UTF8");
    parameters.emplace_back("connect_timeout", "10");
    parameters.emplace_back("tcp_user_timeout", "30000");
    parameters.emplace_back("keepalives_idle", "30");
    parameters.emplace_back("application_name", "missive");
    for (const auto& [name, value] : options) {
        if (name == "charset" && lowerCased(value) != "utf8" && lowerCased(value) != "utf-8") {
            throw std::invalid_argument{"the option \"charset\" must be utf8, not \"" + value +
                                        "\": messages are UTF-8."};
        }
        if (name != "charset" && name != "serverVersion") {
            parameters.emplace_back(name, value);
        }
    }
    address.shown_ =
        "postgresql://" + (hosts.empty() ? std::string{} : shownHosts + ":" + ports) + "/" + segments.front();
    return address;
}

} // namespace missive
