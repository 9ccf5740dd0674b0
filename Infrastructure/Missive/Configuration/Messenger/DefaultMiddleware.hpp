#pragma once

namespace missive {

/// `default_middleware` of a bus: whether the framework's own middleware run, and what they tolerate. `event.bus`
/// tolerates events without handlers unless it says otherwise.
struct DefaultMiddleware {
    bool enabled = true;
    bool allowNoHandlers = false;
    bool allowNoSenders = true;
};

} // namespace missive
