#pragma once

#include <Domain/Missive/EncodedMessage.hpp>

#include <string>
#include <string_view>

namespace missive {

/// A message as the JSON object `{"body":…,"headers":…}`, byte for byte as PHP's `json_encode` writes it; without
/// headers they are `[]`.
struct RedisMessageJson {
    /// Throws std::invalid_argument for a body that is not UTF-8; in headers U+FFFD stands for what is not.
    static std::string write(const EncodedMessage& message);

    /// Passes over other members. Throws JsonError.
    static EncodedMessage read(std::string_view json);
};

} // namespace missive
