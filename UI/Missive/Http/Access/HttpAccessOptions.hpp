#pragma once

#include <UI/Missive/Http/Access/BearerToken.hpp>
#include <UI/Missive/Http/Access/CorsOptions.hpp>
#include <UI/Missive/Http/Access/RateOptions.hpp>
#include <UI/Missive/Http/Access/TrustedProxies.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// Who may ask over HTTP. What is not said is closed; only the machine itself may ask without a token, as long as there
/// is none.
struct HttpAccessOptions {
    /// Beside the names of loopback.
    std::vector<std::string> hosts = {};
    TrustedProxies trustedProxies = {};
    CorsOptions cors = {};
    std::optional<RateOptions> rate = {};
    std::vector<BearerToken> tokens = {};
    /// Whether anybody may ask, from wherever, as long as nothing can tell who they are: `--allow-anonymous`.
    bool allowsAnonymous = false;
};

} // namespace missive
