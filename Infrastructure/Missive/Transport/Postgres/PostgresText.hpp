#pragma once

#include <string>
#include <string_view>

namespace missive {

/// What PostgreSQL's type `text` can hold, and a way to put the rest into it.
class PostgresText {
public:
    /// Whether the bytes are UTF-8 (RFC 3629) without a zero byte.
    static bool canHold(std::string_view bytes) noexcept;

    /// RFC 4648, section 4.
    static std::string toBase64(std::string_view bytes);

    /// The opposite; bytes that `toBase64` did not write come back as they are.
    static std::string fromBase64(std::string_view text);
};

} // namespace missive
