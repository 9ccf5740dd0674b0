#pragma once

#include <Domain/Ordering/OrderFigures.hpp>

namespace missive::ordering {

/// Asks for the figures of the whole order book.
struct GetOrderReportQuery {
    using Result = OrderFigures;
};

} // namespace missive::ordering
