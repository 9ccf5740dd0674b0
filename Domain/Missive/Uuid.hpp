#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// A UUID (RFC 9562), any version.
class Uuid {
public:
    using Bytes = std::array<std::uint8_t, 16>;

    constexpr explicit Uuid(const Bytes& bytes) noexcept : bytes_{bytes} {}

    /// Reads the 36-character form, either case; nothing when the text is not one.
    static std::optional<Uuid> parse(std::string_view text) noexcept;

    /// The 36-character lower-case form.
    std::string toString() const;

    constexpr const Bytes& bytes() const noexcept { return bytes_; }

    friend auto operator<=>(const Uuid&, const Uuid&) noexcept = default;

private:
    Bytes bytes_;
};

} // namespace missive
