#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace missive::ordering {

/// A customer's number as the customer base writes it, for example `C-01330`.
class CustomerId {
public:
    /// Throws DomainError `customer.malformed` unless the text is 1 to 64 printable ASCII characters without spaces.
    static CustomerId fromString(std::string_view text);

    const std::string& toString() const noexcept { return value_; }

    friend auto operator<=>(const CustomerId&, const CustomerId&) noexcept = default;

private:
    explicit CustomerId(std::string_view value) : value_{value} {}

    std::string value_;
};

} // namespace missive::ordering
