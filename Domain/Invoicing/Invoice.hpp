#pragma once

#include <cstdint>
#include <string>

namespace missive::invoicing {

/// What a customer is asked to pay for an order, in the minor units of the currency.
struct Invoice {
    std::string orderId;
    std::string customerName;
    std::int64_t amountCents;
    std::string currency;

    friend bool operator==(const Invoice&, const Invoice&) noexcept = default;
};

} // namespace missive::invoicing
