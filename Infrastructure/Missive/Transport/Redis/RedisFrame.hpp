#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace missive {

/// How a message lies in Redis (specification F.4): the JSON object `{"body":…,"headers":…}`, byte for byte as PHP's
/// `json_encode` writes it. A body that is not UTF-8, which PHP could not send at all, is written as ISO-8859-1 text
/// and says so in the header `X-Missive-Body-Charset`; in headers U+FFFD stands for what is not UTF-8.
struct RedisFrame {
    using Field = std::pair<std::string_view, std::string_view>;

    static std::string encode(const EncodedMessage& message);

    /// Reads an entry of a stream: the field `message` with the JSON, plain or framed by phpredis as `s:N:"…";`, or the
    /// fields `body` and `headers`. What is none of these comes with its bytes: those of `message`, or where there is
    /// no such field all names and values, a line each.
    static std::variant<EncodedMessage, UndecodableMessage> decode(std::span<const Field> fields);
};

} // namespace missive
