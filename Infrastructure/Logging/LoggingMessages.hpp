#pragma once

#include <Infrastructure/Logging/LogMessageJson.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

#include <utility>

namespace missive {

template <> struct JsonValue<logging::LogMessage> {
    static logging::LogMessageJson toWire(const logging::LogMessage& message) {
        return logging::LogMessageJson::of(message);
    }
    static logging::LogMessage fromWire(logging::LogMessageJson json) { return std::move(json).toMessage(); }
};

} // namespace missive
