#pragma once

#include <stdexcept>
#include <string>

namespace missive {

/// An event was dispatched that the application was never told of, so that nothing could ever come of it.
class UnregisteredEvent : public std::logic_error {
public:
    explicit UnregisteredEvent(const std::string& type)
        : std::logic_error{"The event " + type +
                           " is not registered and has no handler here, so it would vanish. Register it: app.message<" +
                           type + ">(\"context.event_name\")."} {}
};

} // namespace missive
