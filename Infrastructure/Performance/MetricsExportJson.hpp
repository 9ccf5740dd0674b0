#pragma once

#include <Application/Performance/Query/MetricsExport.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>

namespace missive {

namespace performance {

/// What a message's codec tells of an export; its rows are written by whoever shows it.
struct MetricsExportJson {
    std::int64_t total;
    bool isCut;
};

BOOST_DESCRIBE_STRUCT(MetricsExportJson, (), (total, isCut))

} // namespace performance

template <> struct JsonValue<performance::MetricsExport> {
    static performance::MetricsExportJson toWire(const performance::MetricsExport& exported) {
        return {exported.total, exported.isCut};
    }
    static performance::MetricsExport fromWire(const performance::MetricsExportJson& json) {
        return {json.total, json.isCut, {}, false, {}, {}};
    }
};

} // namespace missive
