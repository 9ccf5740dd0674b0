#pragma once

#include <Application/Missive/Outbox/TransportOutbox.hpp>

#include <string>
#include <vector>

namespace missive {

/// An outbox that is none of today's configuration, and is not empty: its transport was removed or renamed, needs no
/// outbox any more, or has another one.
struct StrayOutbox : TransportOutbox {
    std::string table;
    /// Whether its transport is there to be sent to, so that relays forward what lies in it.
    bool isForwarded = false;

    /// Why something waits in it, and what to do.
    std::string remedy() const;

    /// All of them. Asks the database, and makes nothing there. Throws TransportError.
    static std::vector<StrayOutbox> in(const TransportRegistry& transports);
};

} // namespace missive
