#pragma once

#include <UI/Missive/Http/Server/ServerState.hpp>

namespace missive {

/// Counts a request as long as it is being answered.
class InFlight {
public:
    explicit InFlight(ServerState& state) noexcept : state_{state} { ++state_.inFlight; }
    ~InFlight() { --state_.inFlight; }
    InFlight(const InFlight&) = delete;
    InFlight& operator=(const InFlight&) = delete;

private:
    ServerState& state_;
};

} // namespace missive
