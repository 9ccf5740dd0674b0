#include <UI/Missive/Http/Message/AcceptsJson.hpp>

#include <UI/Missive/Http/Message/AcceptedWeight.hpp>

namespace missive {
namespace {

int closenessToJson(const MediaType& range) {
    if (range.type == "*" && range.subtype == "*") {
        return 1;
    }
    if (range.type == "application" && range.subtype == "*") {
        return 2;
    }
    return range.isJson() ? (range.subtype == "json" ? 4 : 3) : 0;
}

} // namespace

bool acceptsJson(std::string_view header) { return acceptedWeight(header, closenessToJson) > 0; }

} // namespace missive
