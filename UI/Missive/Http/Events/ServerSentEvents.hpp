#pragma once

#include <UI/Missive/Http/Events/ServerSentEvent.hpp>

#include <vector>

namespace missive {

/// What there is to tell, in its order.
struct ServerSentEvents {
    std::vector<ServerSentEvent> events = {};
    /// Whether nothing will ever follow: streams end then, and who asks later is told so.
    bool isLast = false;
};

} // namespace missive
