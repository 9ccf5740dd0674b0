#include <UI/Missive/Http/Events/ServerSentEvent.hpp>

#include <stdexcept>

namespace missive {
namespace {

bool isOneLine(std::string_view text) {
    return text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

} // namespace

ServerSentEvent::ServerSentEvent(std::string id, std::string_view name, std::string_view json) : id_{std::move(id)} {
    if (id_.empty() || !isOneLine(id_) || !isOneLine(name)) {
        throw std::invalid_argument{"An event needs an id, and its id and name must be one line each."};
    }
    text_ = "id: " + id_;
    if (!name.empty()) {
        text_.append("\nevent: ").append(name);
    }
    text_.append("\ndata: ").append(json).append("\n\n");
}

} // namespace missive
