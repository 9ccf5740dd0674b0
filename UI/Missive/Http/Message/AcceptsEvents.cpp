#include <UI/Missive/Http/Message/AcceptsEvents.hpp>

#include <UI/Missive/Http/Message/AcceptedWeight.hpp>

namespace missive {
namespace {

int closenessToEvents(const MediaType& range) {
    if (range.subtype == "*") {
        return range.type == "*" ? 1 : (range.type == "text" ? 2 : 0);
    }
    return range.type == "text" && range.subtype == "event-stream" ? 3 : 0;
}

} // namespace

bool acceptsEvents(std::string_view header) { return acceptedWeight(header, closenessToEvents) > 0; }

} // namespace missive
