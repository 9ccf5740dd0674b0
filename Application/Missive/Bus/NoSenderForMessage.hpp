#pragma once

#include <stdexcept>
#include <string>

namespace missive {

/// The message is routed nowhere, on a bus that does not allow that.
class NoSenderForMessage : public std::logic_error {
public:
    explicit NoSenderForMessage(const std::string& messageName)
        : std::logic_error{"No sender for message \"" + messageName + "\": add a route for it."} {}
};

} // namespace missive
