#include <UI/Missive/Http/Access/BearerTokens.hpp>

#include <UI/Missive/Http/Access/Sha256.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace missive {
namespace {

std::string_view trimmed(std::string_view text) noexcept {
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// The token behind the scheme; nothing for another scheme.
std::optional<std::string_view> bearerOf(std::string_view authorization) noexcept {
    constexpr std::string_view scheme{"Bearer"};
    authorization = trimmed(authorization);
    const bool isBearer =
        isSameHttpName(authorization.substr(0, scheme.size()), scheme) &&
        (authorization.size() == scheme.size() || trimmed(authorization.substr(scheme.size(), 1)).empty());
    return isBearer ? std::optional{trimmed(authorization.substr(scheme.size()))} : std::nullopt;
}

} // namespace

HttpAuthentication BearerTokens::authenticate(const HttpRequest& request) const {
    const auto authorization = request.headers.find("Authorization");
    const auto bearer = authorization ? bearerOf(*authorization) : std::nullopt;
    const auto key = request.headers.find("X-Api-Key");
    if (!bearer && !key) {
        return HttpAuthentication::none();
    }
    const bool isOne = request.headers.count("Authorization") + request.headers.count("X-Api-Key") == 1;
    const auto token = bearer ? *bearer : trimmed(*key);
    const BearerToken* known = nullptr;
    if (isOne && !token.empty()) {
        const auto hash = sha256(token);
        for (const auto& each : tokens_) {
            known = isSameSha256(each.sha256, hash) ? &each : known;
        }
    }
    return known == nullptr ? HttpAuthentication::refused("Bearer error=\"invalid_token\"")
                            : HttpAuthentication::of(known->principal);
}

} // namespace missive
