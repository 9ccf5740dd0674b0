#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportOptions.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace missive {

namespace {

constexpr std::array<std::string_view, 7> allowed{"auto_setup", "check_delayed_interval", "get_notify_timeout",
                                                  "queue_name", "redeliver_timeout",      "table_name",
                                                  "use_notify"};
constexpr double leastLeaseSeconds = 2;
constexpr double mostLeaseSeconds = 365.0 * 24 * 3600;

[[noreturn]] void refuse(const TransportSettings& settings, const std::string& sentence) {
    throw std::invalid_argument{"Transport \"" + settings.name + "\": " + sentence};
}

bool isYes(const TransportSettings& settings, const std::string& name, std::string value) {
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (value == "true" || value == "1" || value == "on" || value == "yes") {
        return true;
    }
    if (value == "false" || value == "0" || value == "off" || value == "no" || value.empty()) {
        return false;
    }
    refuse(settings, "the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

std::chrono::milliseconds leaseOf(const TransportSettings& settings, const std::string& value) {
    char* end = nullptr;
    const double seconds = std::strtod(value.c_str(), &end);
    if (value.empty() || *end != '\0' || !std::isfinite(seconds)) {
        refuse(settings, "the option \"redeliver_timeout\" must be a number of seconds, not \"" + value + "\".");
    }
    if (seconds < leastLeaseSeconds || seconds > mostLeaseSeconds) {
        refuse(settings, "the option \"redeliver_timeout\" must be at least 2 seconds, because the table holds whole "
                         "seconds, and at most a year; it is " +
                             value + ".");
    }
    return std::chrono::milliseconds{std::llround(seconds * 1000)};
}

std::string tableOf(const TransportSettings& settings, const std::string& value) {
    const bool good = !value.empty() && std::all_of(value.begin(), value.end(),
                                                    [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
    if (!good) {
        refuse(settings,
               "the option \"table_name\" must be letters, digits and underscores on SQLite, not \"" + value + "\".");
    }
    return value;
}

void apply(SqliteTransportOptions& options, const TransportSettings& settings, const std::string& name,
           const std::string& value) {
    if (name == "table_name") {
        options.table = tableOf(settings, value);
    } else if (name == "queue_name") {
        options.queue = value;
    } else if (name == "redeliver_timeout") {
        options.lease = options.foreignLease = leaseOf(settings, value);
    } else if (name == "auto_setup") {
        options.autoSetup = isYes(settings, name, value);
    } else if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
        std::string list;
        for (const auto each : allowed) {
            list.append(list.empty() ? "" : ", ").append(each);
        }
        refuse(settings, "unknown option \"" + name + "\"; allowed are " + list + ".");
    }
}

} // namespace

SqliteTransportOptions SqliteTransportOptions::read(const TransportSettings& settings, const Dsn& dsn) {
    SqliteTransportOptions options;
    for (const auto& [name, value] : settings.options) {
        apply(options, settings, name, value);
    }
    for (const auto& [name, value] : dsn.query()) {
        apply(options, settings, name, value);
    }
    return options;
}

} // namespace missive
