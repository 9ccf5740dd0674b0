#include <Infrastructure/Logging/LogMessageJson.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>

#include <stdexcept>
#include <utility>
#include <vector>

namespace missive::logging {

LogMessageJson LogMessageJson::of(const LogMessage& message) {
    return {message.channel,
            LogLevels::numberOf(message.level),
            message.message,
            {message.context},
            std::string{LogTime{message.timestamp}.text()},
            std::string{LogLevels::nameOf(message.level)},
            LogFieldsJson{message.extra},
            message.host,
            message.pid,
            message.run,
            message.sequence};
}

LogMessage LogMessageJson::toMessage() && {
    const auto known = LogLevels::numbered(level);
    if (!known) {
        throw std::invalid_argument{"level must be one of Monolog's, from 100 to 600, but is " + std::to_string(level) +
                                    '.'};
    }
    const auto told = parseRfc3339(timestamp);
    if (!told) {
        throw std::invalid_argument{"timestamp must be an instant such as 2026-11-27T01:16:00.123456+00:00."};
    }
    return {std::move(channel),
            *known,
            std::move(message),
            std::move(context.fields),
            *told,
            extra ? std::move(extra->fields) : std::vector<LogField>{},
            host ? std::move(*host) : std::string{},
            pid.value_or(0),
            run ? std::move(*run) : std::string{},
            sequence.value_or(0)};
}

} // namespace missive::logging
