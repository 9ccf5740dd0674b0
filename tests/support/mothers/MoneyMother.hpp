#pragma once

#include <Domain/Ordering/Money.hpp>

namespace missive::ordering {

struct MoneyMother {
    static Currency euro() { return Currency::fromCode("EUR"); }
    static Money euros(std::int64_t minorUnits) { return Money{minorUnits, euro()}; }
};

} // namespace missive::ordering
