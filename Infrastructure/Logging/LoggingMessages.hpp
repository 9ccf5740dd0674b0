#pragma once

#include <Infrastructure/Logging/LogMessageJson.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

namespace missive {

template <> struct JsonValue<logging::LogMessage> {
    static logging::LogMessageJson toWire(const logging::LogMessage& message) {
        return logging::LogMessageJson::of(message);
    }
    static logging::LogMessage fromWire(const logging::LogMessageJson& json) { return json.toMessage(); }
};

} // namespace missive
