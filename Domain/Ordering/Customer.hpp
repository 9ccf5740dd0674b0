#pragma once

#include <Domain/Ordering/CustomerId.hpp>

#include <string>

namespace missive::ordering {

/// Who orders: the number, and the name (UTF-8) as it was when the order was placed.
struct Customer {
    CustomerId id;
    std::string name;

    friend bool operator==(const Customer&, const Customer&) noexcept = default;
};

} // namespace missive::ordering
