#pragma once

#include <Application/Ordering/Query/OrderView.hpp>

#include <string>

namespace missive::ordering {

/// Asks for one order by its id.
struct GetOrderQuery {
    using Result = OrderView;

    std::string orderId;
};

} // namespace missive::ordering
