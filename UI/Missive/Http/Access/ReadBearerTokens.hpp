#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Missive/Http/Access/BearerToken.hpp>

#include <vector>

namespace missive {

/// Reads the tokens of `missive.http.tokens`, a member for each principal. No problem quotes what stands for a token:
/// it may be the token itself, by mistake.
std::vector<BearerToken> readBearerTokens(const ConfigurationSection& tokens);

} // namespace missive
