#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

namespace missive::ordering {

/// A currency the shop takes, by its ISO 4217 code.
class Currency {
public:
    /// Throws DomainError `order.currency` for anything but the three upper-case letters of a currency the shop takes.
    static Currency fromCode(std::string_view code);

    std::string_view code() const noexcept { return {code_.data(), code_.size()}; }
    std::string toString() const { return std::string{code()}; }

    /// Digits behind the decimal point in the minor unit (ISO 4217): 2, or 0 for a currency without one.
    int decimals() const noexcept;

    friend auto operator<=>(const Currency&, const Currency&) noexcept = default;

private:
    explicit constexpr Currency(std::array<char, 3> code) noexcept : code_{code} {}

    std::array<char, 3> code_;
};

} // namespace missive::ordering
