#pragma once

#include <optional>
#include <string>

namespace missive {

/// A handler of a message.
struct HandlerView {
    std::string name;
    int priority = 0;
    /// The only transport from which messages come to it; nothing: from any.
    std::optional<std::string> fromTransport{};
};

} // namespace missive
