#pragma once

#include <Domain/Ordering/OrderFigures.hpp>

namespace missive::ordering {

/// Counts what the order book holds.
class OrderReport {
public:
    virtual ~OrderReport() = default;

    /// All figures from one and the same moment.
    virtual OrderFigures figures() const = 0;
};

} // namespace missive::ordering
