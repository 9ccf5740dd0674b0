#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>

#include <Domain/Missive/OutboxName.hpp>
#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <system_error>

namespace missive {

namespace {

constexpr double leastLeaseSeconds = 2;
constexpr double mostSeconds = 365.0 * 24 * 3600;

[[noreturn]] void refuse(const TransportSettings& settings, const std::string& sentence) {
    throw std::invalid_argument{"Transport \"" + settings.name + "\": " + sentence};
}

bool isYes(const TransportSettings& settings, const std::string& name, const std::string& value) {
    if (const auto answer = yesOrNo(value)) {
        return *answer;
    }
    refuse(settings, "the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

double numberOf(const TransportSettings& settings, const std::string& name, const std::string& value,
                const std::string& unit) {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number)) {
        refuse(settings, "the option \"" + name + "\" must be a number of " + unit + ", not \"" + value + "\".");
    }
    return number;
}

std::chrono::milliseconds leaseOf(const TransportSettings& settings, const std::string& value) {
    const double seconds = numberOf(settings, "redeliver_timeout", value, "seconds");
    if (seconds < leastLeaseSeconds || seconds > mostSeconds) {
        refuse(settings, "the option \"redeliver_timeout\" must be at least 2 seconds, because the table holds whole "
                         "seconds, and at most a year; it is " +
                             value + ".");
    }
    return std::chrono::milliseconds{std::llround(seconds * 1000)};
}

std::chrono::milliseconds pauseOf(const TransportSettings& settings, const std::string& name,
                                  const std::string& value) {
    const double milliseconds = numberOf(settings, name, value, "milliseconds");
    if (milliseconds < 0 || milliseconds > mostSeconds * 1000) {
        refuse(settings, "the option \"" + name + "\" must be between 0 and a year; it is " + value + ".");
    }
    return std::chrono::milliseconds{std::llround(milliseconds)};
}

std::string tableOf(const TransportSettings& settings, const std::string& value,
                    SqlTransportOptions::TableNames tableNames) {
    const bool withSchema = tableNames == SqlTransportOptions::TableNames::WithSchema;
    const auto dot = withSchema ? value.find('.') : value.npos;
    const auto isName = [](std::string_view name) {
        return !name.empty() &&
               std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
    };
    const std::string_view whole{value};
    const bool good = dot == value.npos ? isName(whole) : isName(whole.substr(0, dot)) && isName(whole.substr(dot + 1));
    if (!good) {
        refuse(settings, std::string{"the option \"table_name\" must be letters, digits and underscores"} +
                             (withSchema ? ", with a schema and a dot before it where need be" : " on SQLite") +
                             ", not \"" + value + "\".");
    }
    // What PostgreSQL keeps of a name, and of the channel that is named as the table.
    constexpr std::size_t longest = 63;
    if (withSchema && value.size() > longest) {
        refuse(settings, "the option \"table_name\" may have at most 63 characters on PostgreSQL; \"" + value +
                             "\" has " + std::to_string(value.size()) + ".");
    }
    return value;
}

std::string queueOf(const TransportSettings& settings, const std::string& value) {
    if (OutboxName::isReserved(value)) {
        refuse(settings, "the option \"queue_name\" must not begin with \"" + std::string{OutboxName::prefix} +
                             "\", as the queues of outboxes do; it is \"" + value + "\".");
    }
    return value;
}

void apply(SqlTransportOptions& options, const TransportSettings& settings, const std::string& name,
           const std::string& value, SqlTransportOptions::TableNames tableNames) {
    if (name == "table_name") {
        options.table = tableOf(settings, value, tableNames);
    } else if (name == "queue_name") {
        options.queue = queueOf(settings, value);
    } else if (name == "redeliver_timeout") {
        options.lease = options.foreignLease = leaseOf(settings, value);
    } else if (name == "auto_setup") {
        options.autoSetup = isYes(settings, name, value);
    } else if (name == "use_notify") {
        options.useNotify = isYes(settings, name, value);
    } else if (name == "check_delayed_interval") {
        options.checkDelayedInterval = pauseOf(settings, name, value);
    } else if (name == "get_notify_timeout") {
        pauseOf(settings, name, value);
    } else {
        std::string list;
        for (const auto each : SqlTransportOptions::names()) {
            list.append(list.empty() ? "" : ", ").append(each);
        }
        refuse(settings, "unknown option \"" + name + "\"; allowed are " + list + ".");
    }
}

} // namespace

const std::vector<std::string_view>& SqlTransportOptions::names() {
    static const std::vector<std::string_view> names{"auto_setup", "check_delayed_interval", "get_notify_timeout",
                                                     "queue_name", "redeliver_timeout",      "table_name",
                                                     "use_notify"};
    return names;
}

SqlTransportOptions SqlTransportOptions::read(const TransportSettings& settings, const Values& query,
                                              TableNames tableNames) {
    SqlTransportOptions options;
    for (const auto& [name, value] : settings.options) {
        apply(options, settings, name, value, tableNames);
    }
    for (const auto& [name, value] : query) {
        apply(options, settings, name, value, tableNames);
    }
    return options;
}

} // namespace missive
