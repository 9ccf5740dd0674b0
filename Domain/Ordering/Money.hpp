#pragma once

#include <Domain/Ordering/Currency.hpp>

#include <cstdint>
#include <string>

namespace missive::ordering {

/// An amount in the minor units of its currency (cents), so that nothing is ever rounded.
struct Money {
    std::int64_t minorUnits;
    Currency currency;

    /// For people: `12.34 EUR`, `1234 JPY`.
    std::string toString() const;

    friend bool operator==(const Money&, const Money&) noexcept = default;
};

} // namespace missive::ordering
