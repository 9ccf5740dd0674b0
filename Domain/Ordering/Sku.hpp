#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace missive::ordering {

/// A stock keeping unit: what is ordered and counted, for example `SKU-0014`.
class Sku {
public:
    /// Throws DomainError `sku.malformed` unless the text is 1 to 64 printable ASCII characters without spaces.
    static Sku fromString(std::string_view text);

    const std::string& toString() const noexcept { return value_; }

    friend auto operator<=>(const Sku&, const Sku&) noexcept = default;

private:
    explicit Sku(std::string_view value) : value_{value} {}

    std::string value_;
};

} // namespace missive::ordering
