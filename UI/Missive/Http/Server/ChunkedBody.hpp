#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace missive {

/// Takes a body apart that comes in chunks (RFC 9112 §7.1), strictly: sizes of up to 16 hexadecimal digits and nothing
/// behind them, no trailer fields.
class ChunkedBody {
public:
    enum class Progress : std::uint8_t { NeedsMore, Complete, Refused, TooLong };

    explicit ChunkedBody(std::size_t most) noexcept : most_{most} {}

    /// Takes from the beginning of `text` what it understands, and appends the data to `body`.
    Progress read(std::string_view& text, std::string& body);

private:
    enum class Place : std::uint8_t { Size, Data, DataEnd, LastEnd, End };

    Progress size(std::string_view& text);
    Progress lineEnd(std::string_view& text, Place next);

    std::size_t most_;
    Place place_ = Place::Size;
    std::uint64_t left_ = 0;
};

} // namespace missive
