#pragma once

#include <Infrastructure/Missive/Codec/JsonValue.hpp>
#include <Infrastructure/Performance/RecordMetricsJson.hpp>

namespace missive {

template <> struct JsonValue<performance::RecordMetricsMessage> {
    static performance::RecordMetricsJson toWire(const performance::RecordMetricsMessage& message) {
        return performance::RecordMetricsJson::of(message);
    }
    static performance::RecordMetricsMessage fromWire(const performance::RecordMetricsJson& json) {
        return json.toMessage();
    }
};

} // namespace missive
