#pragma once

#include <string>

namespace missive {

/// What a transport knows of one delivery: the token of the claim, without which acknowledging changes nothing, and how
/// many times this copy was claimed, this time included. Never sent itself.
struct DeliveryStamp {
    std::string claimToken;
    int claims;
};

} // namespace missive
