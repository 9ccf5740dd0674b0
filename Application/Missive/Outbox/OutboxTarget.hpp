#pragma once

#include <Application/Missive/Outbox/Backoff.hpp>
#include <Application/Missive/Outbox/SuspectMessages.hpp>

namespace missive {

/// What is known of a transport that messages wait for in an outbox. Not thread-safe.
struct OutboxTarget {
    Backoff backoff;
    SuspectMessages suspects;
    bool strangersTold = false;
};

} // namespace missive
