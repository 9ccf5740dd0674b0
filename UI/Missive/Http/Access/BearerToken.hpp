#pragma once

#include <UI/Missive/Http/Message/HttpPrincipal.hpp>

#include <string>

namespace missive {

/// A token that proves who asks. The token itself is not kept: it is to be random, of 128 bits or more, so that nobody
/// finds it by its hash.
struct BearerToken {
    /// As `sha256` gives it.
    std::string sha256;
    HttpPrincipal principal;
};

} // namespace missive
