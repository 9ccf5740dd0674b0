#pragma once

#include <Application/Ordering/Query/OrderView.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// Asks for one order by its id.
struct GetOrderQuery {
    using Result = OrderView;

    OrderId orderId;
};

} // namespace missive::ordering
