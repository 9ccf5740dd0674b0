#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>

#include <Domain/Missive/OutboxName.hpp>
#include <Infrastructure/Missive/Dsn/OptionTable.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace missive {

namespace {

using TableNames = SqlTransportOptions::TableNames;

constexpr double leastLeaseSeconds = 2;
constexpr double mostSeconds = 365.0 * 24 * 3600;

struct Reading {
    SqlTransportOptions options;
    TableNames tableNames = TableNames::Plain;
};

std::chrono::milliseconds leaseOf(const OptionValue& option) {
    const double seconds = option.number("seconds");
    if (seconds < leastLeaseSeconds || seconds > mostSeconds) {
        option.refuse("the option \"redeliver_timeout\" must be at least 2 seconds, because the table holds whole "
                      "seconds, and at most a year; it is " +
                      std::string{option.value()} + ".");
    }
    return std::chrono::milliseconds{std::llround(seconds * 1000)};
}

std::chrono::milliseconds pauseOf(const OptionValue& option) {
    const double milliseconds = option.number("milliseconds");
    if (milliseconds < 0 || milliseconds > mostSeconds * 1000) {
        option.refuse("the option \"" + std::string{option.name()} + "\" must be between 0 and a year; it is " +
                      std::string{option.value()} + ".");
    }
    return std::chrono::milliseconds{std::llround(milliseconds)};
}

bool isPlainName(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

std::string tableOf(const OptionValue& option, TableNames tableNames) {
    const bool withSchema = tableNames == TableNames::WithSchema;
    const auto name = option.value();
    const auto dot = withSchema ? name.find('.') : name.npos;
    if (dot == name.npos ? !isPlainName(name)
                         : !isPlainName(name.substr(0, dot)) || !isPlainName(name.substr(dot + 1))) {
        option.refuse(std::string{"the option \"table_name\" must be letters, digits and underscores"} +
                      (withSchema ? ", with a schema and a dot before it where need be" : " on SQLite") + ", not \"" +
                      std::string{name} + "\".");
    }
    // What PostgreSQL keeps of a name, and of the channel that is named as the table.
    constexpr std::size_t longest = 63;
    if (withSchema && name.size() > longest) {
        option.refuse("the option \"table_name\" may have at most 63 characters on PostgreSQL; \"" + std::string{name} +
                      "\" has " + std::to_string(name.size()) + ".");
    }
    return std::string{name};
}

std::string queueOf(const OptionValue& option) {
    std::string name{option.value()};
    if (OutboxName::isReserved(name)) {
        option.refuse("the option \"queue_name\" must not begin with \"" + std::string{OutboxName::prefix} +
                      "\", as the queues of outboxes do; it is \"" + name + "\".");
    }
    return name;
}

const OptionTable<Reading>& optionTable() {
    using Table = OptionTable<Reading>;
    static const Table table{
        {"auto_setup", Table::yesOrNo([](Reading& reading) -> auto& { return reading.options.autoSetup; })},
        {"check_delayed_interval",
         [](Reading& reading, const OptionValue& option) { reading.options.checkDelayedInterval = pauseOf(option); }},
        {"get_notify_timeout", [](Reading&, const OptionValue& option) { pauseOf(option); }},
        {"queue_name", [](Reading& reading, const OptionValue& option) { reading.options.queue = queueOf(option); }},
        {"redeliver_timeout",
         [](Reading& reading, const OptionValue& option) {
             reading.options.lease = reading.options.foreignLease = leaseOf(option);
         }},
        {"table_name", [](Reading& reading,
                          const OptionValue& option) { reading.options.table = tableOf(option, reading.tableNames); }},
        {"use_notify", Table::yesOrNo([](Reading& reading) -> auto& { return reading.options.useNotify; })},
    };
    return table;
}

} // namespace

std::vector<std::string> SqlTransportOptions::names() { return optionTable().names(); }

SqlTransportOptions SqlTransportOptions::read(const TransportSettings& settings, const Values& query,
                                              TableNames tableNames) {
    Reading reading{{}, tableNames};
    for (const auto& [name, value] : settings.options) {
        optionTable().take(reading, {settings.name, name, value});
    }
    for (const auto& [name, value] : query) {
        optionTable().take(reading, {settings.name, name, value});
    }
    return std::move(reading.options);
}

} // namespace missive
