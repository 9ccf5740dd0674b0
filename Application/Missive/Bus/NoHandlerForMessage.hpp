#pragma once

#include <stdexcept>
#include <string>

namespace missive {

/// Nothing handles this message on the bus it was dispatched on.
class NoHandlerForMessage : public std::logic_error {
public:
    explicit NoHandlerForMessage(const std::string& messageName)
        : std::logic_error{"No handler for message \"" + messageName + "\"."} {}
};

} // namespace missive
