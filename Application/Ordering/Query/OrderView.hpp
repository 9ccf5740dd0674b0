#pragma once

#include <Application/Ordering/Query/OrderLineView.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::ordering {

/// An order as it is shown; amounts in the minor units of its currency.
struct OrderView {
    std::string orderId;
    std::string customerId;
    std::string customerName;
    std::string currency;
    std::vector<OrderLineView> lines;
    std::int64_t totalCents;
    std::string status;
    /// Counts its changes.
    std::int64_t version;
};

} // namespace missive::ordering
