#include <Infrastructure/Performance/RouteParamsJson.hpp>

#include <cstddef>

namespace missive::performance {

namespace {

std::string readText(JsonReader& reader) {
    return std::string{reader.kind() == JsonKind::String ? reader.readString() : reader.readRaw()};
}

} // namespace

RouteParamsJson RouteParamsJson::read(JsonReader& reader) {
    RouteParamsJson read;
    if (reader.kind() == JsonKind::Array) {
        reader.beginArray();
        for (std::size_t i = 0; reader.nextElement(); ++i) {
            read.params[std::to_string(i)] = readText(reader);
        }
        return read;
    }
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        std::string kept{*name};
        read.params[kept] = readText(reader);
    }
    return read;
}

} // namespace missive::performance
