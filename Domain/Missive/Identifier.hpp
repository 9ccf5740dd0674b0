#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Uuid.hpp>

#include <compare>
#include <string>
#include <string_view>

namespace missive {

/// A typed identifier: `using OrderId = Identifier<struct OrderTag>` is not a `CustomerId`. Holds a UUID of any
/// version; new ones come from the IdGenerator port.
template <class Tag> class Identifier {
public:
    constexpr explicit Identifier(const Uuid& value) noexcept : value_{value} {}

    /// Reads the 36-character form; throws DomainError `identifier.malformed`.
    static Identifier fromString(std::string_view text) {
        const auto value = Uuid::parse(text);
        if (!value) {
            throw DomainError{"identifier.malformed", "\"" + std::string{text} + "\" is not a UUID."};
        }
        return Identifier{*value};
    }

    std::string toString() const { return value_.toString(); }
    constexpr const Uuid& value() const noexcept { return value_; }

    friend auto operator<=>(const Identifier&, const Identifier&) noexcept = default;

private:
    Uuid value_;
};

} // namespace missive
