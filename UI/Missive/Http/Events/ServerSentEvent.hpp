#pragma once

#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// One event of a stream, as browsers read them (server-sent events of the HTML standard).
class ServerSentEvent {
public:
    /// The id says where to go on: of all events of one stream no two have the same one. The data is what is described
    /// of the view, as one line of JSON. Throws std::invalid_argument for an id that is empty, or an id or a name with
    /// a CR, LF or NUL.
    template <class View> static ServerSentEvent of(std::string id, std::string_view name, const View& view) {
        return {std::move(id), name, toReadableJson(view)};
    }

    const std::string& id() const noexcept { return id_; }

    /// As it goes over the wire.
    const std::string& text() const noexcept { return text_; }

private:
    ServerSentEvent(std::string id, std::string_view name, std::string_view json);

    std::string id_;
    std::string text_;
};

} // namespace missive
