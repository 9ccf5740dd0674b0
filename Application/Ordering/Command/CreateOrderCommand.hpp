#pragma once

#include <Application/Ordering/Command/CreateOrderLine.hpp>

#include <string>
#include <vector>

namespace missive::ordering {

/// Places an order, in the words of whoever asks for it: the handler checks them.
struct CreateOrderCommand {
    std::string orderId;
    std::string customerId;
    std::string customerName;
    std::string currency;
    std::vector<CreateOrderLine> lines;
};

} // namespace missive::ordering
