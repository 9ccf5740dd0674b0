#include <Domain/Ordering/Money.hpp>

namespace missive::ordering {

std::string Money::toString() const {
    const bool negative = minorUnits < 0;
    auto magnitude = static_cast<std::uint64_t>(minorUnits);
    auto digits = std::to_string(negative ? 0 - magnitude : magnitude);
    if (const auto decimals = static_cast<std::size_t>(currency.decimals()); decimals > 0) {
        if (digits.size() <= decimals) {
            digits.insert(0, decimals + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return (negative ? "-" : "") + digits + ' ' + currency.toString();
}

} // namespace missive::ordering
