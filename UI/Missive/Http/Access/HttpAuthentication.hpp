#pragma once

#include <UI/Missive/Http/Message/HttpPrincipal.hpp>

#include <optional>
#include <string>
#include <utility>

namespace missive {

/// What became of a request's credentials.
struct HttpAuthentication {
    std::optional<HttpPrincipal> principal;
    /// Where credentials were refused: what `WWW-Authenticate` then says.
    std::string refusal;

    /// There are none, or none that this authenticator judges.
    static HttpAuthentication none() { return {}; }
    static HttpAuthentication of(HttpPrincipal principal) { return {std::move(principal), {}}; }
    static HttpAuthentication refused(std::string challenge) { return {std::nullopt, std::move(challenge)}; }
};

} // namespace missive
