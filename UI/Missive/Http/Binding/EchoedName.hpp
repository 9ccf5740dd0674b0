#pragma once

#include <Infrastructure/Missive/Codec/JsonToken.hpp>

#include <string>
#include <string_view>

namespace missive {

/// A name that a request gave, as an answer repeats it: its beginning, where it is longer than any name should be.
inline std::string echoedName(std::string_view name) {
    constexpr std::size_t longest = 64;
    return JsonToken::shortened(name, longest);
}

} // namespace missive
