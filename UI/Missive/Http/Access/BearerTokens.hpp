#pragma once

#include <UI/Missive/Http/Access/BearerToken.hpp>
#include <UI/Missive/Http/Access/HttpAuthenticator.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// Knows who asks by a token: `Authorization: Bearer …` (RFC 6750), or `X-Api-Key`. Two of them in one request are
/// refused; other schemes of Authorization are left to others. How long it takes tells nothing of a token that is
/// known.
class BearerTokens final : public HttpAuthenticator {
public:
    explicit BearerTokens(std::vector<BearerToken> tokens) : tokens_{std::move(tokens)} {}

    HttpAuthentication authenticate(const HttpRequest& request) const override;
    std::string challenge() const override { return "Bearer"; }

private:
    std::vector<BearerToken> tokens_;
};

} // namespace missive
