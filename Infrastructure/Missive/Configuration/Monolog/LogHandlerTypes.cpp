#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerTypes.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <cctype>
#include <utility>

namespace missive {

namespace {

using Keys = std::vector<std::string>;

const std::vector<std::pair<std::string, Keys>>& types() {
    static const std::vector<std::pair<std::string, Keys>> all{
        {"stream", {"path", "file_permission", "use_locking", "formatter"}},
        {"rotating_file",
         {"path", "max_files", "filename_format", "date_format", "file_permission", "use_locking", "formatter"}},
        {"console", {"verbosity_levels", "interactive_only"}},
        {"messenger", {}},
        {"service", {"id"}},
        {"fingers_crossed",
         {"action_level", "buffer_size", "stop_buffering", "passthru_level", "excluded_404s", "excluded_http_codes",
          "handler"}},
        {"filter", {"accepted_levels", "min_level", "max_level", "handler"}},
        {"buffer", {"buffer_size", "flush_on_overflow", "handler"}},
        {"deduplication", {"deduplication_level", "time", "store", "handler"}},
        {"group", {"members"}},
        {"whatfailuregroup", {"members"}},
        {"fallbackgroup", {"members"}},
        {"sampling", {"factor", "handler"}},
        {"null", {}},
        {"test", {}},
    };
    return all;
}

/// What MonologBundle has and we have not.
const Keys& foreignTypes() {
    static const Keys all{
        "amqp",          "browser_console", "chromephp",    "cube",     "debug",        "elastic_search", "elastica",
        "elasticsearch", "error_log",       "firephp",      "flowdock", "gelf",         "hipchat",        "insightops",
        "logentries",    "loggly",          "mandrill",     "mongo",    "mongodb",      "native_mailer",  "newrelic",
        "predis",        "pushover",        "raven",        "redis",    "rollbar",      "sentry",         "server_log",
        "slack",         "slackbot",        "slackwebhook", "socket",   "swift_mailer", "symfony_mailer", "syslog",
        "syslogudp",     "telegram",
    };
    return all;
}

Keys names() {
    Keys all;
    for (const auto& [name, keys] : types()) {
        all.push_back(name);
    }
    return all;
}

bool has(const Keys& all, const std::string& name) { return std::ranges::find(all, name) != all.end(); }

} // namespace

std::optional<std::string> readLogHandlerType(const ConfigurationSection& section) {
    const auto written = section.text("type");
    if (!written) {
        if (section.isMissing("type")) {
            section.problem("type", "A log handler needs a type; there are " + nameList(names()) + ".");
        }
        return std::nullopt;
    }
    auto type = *written;
    std::ranges::transform(type, type.begin(),
                           [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    if (has(names(), type)) {
        return type;
    }
    section.problem("type", has(foreignTypes(), type)
                                ? "Monolog's handler type \"" + type + "\" is not supported; there are " +
                                      nameList(names()) + "."
                                : "There is no handler type \"" + *written + "\"; " + nameSuggestion(names(), type));
    return std::nullopt;
}

std::vector<std::string> keysOfLogHandlerType(const std::string& type) {
    Keys keys{"type", "level", "bubble", "channels", "priority", "nested", "process_psr_3_messages"};
    const auto found = std::ranges::find(types(), type, &std::pair<std::string, Keys>::first);
    keys.insert(keys.end(), found->second.begin(), found->second.end());
    return keys;
}

} // namespace missive
