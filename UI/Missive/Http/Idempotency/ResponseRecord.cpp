#include <UI/Missive/Http/Idempotency/ResponseRecord.hpp>

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace missive {
namespace {

/// Names and values.
using Fields = std::vector<std::array<std::string, 2>>;

} // namespace

std::string ResponseRecord::encode(const HttpResponse& response) {
    const bool isWhole = response.body.size() <= mostBytes;
    Fields fields;
    for (const auto& [name, value] : response.headers.fields()) {
        fields.push_back({name, value});
    }
    JsonWriter head;
    head.replaceBadBytes();
    head.raw("{\"status\":");
    head.integer(response.status);
    head.raw(",\"isWhole\":");
    head.boolean(isWhole);
    head.raw(",\"headers\":");
    encodeJson(head, fields);
    head.raw("}\n");
    return head.toString() + (isWhole ? response.body : std::string{});
}

ResponseRecord ResponseRecord::decode(std::string_view bytes) {
    const auto headEnd = std::min(bytes.find('\n'), bytes.size());
    ResponseRecord record;
    JsonReader reader{bytes.substr(0, headEnd)};
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        if (*name == "status") {
            record.response.status = decodeJson<int>(reader);
        } else if (*name == "isWhole") {
            record.isWhole = reader.readBool();
        } else if (*name == "headers") {
            for (const auto& [field, value] : decodeJson<Fields>(reader)) {
                record.response.headers.add(field, value);
            }
        }
    }
    reader.finish();
    record.response.body = bytes.substr(std::min(headEnd + 1, bytes.size()));
    return record;
}

} // namespace missive
