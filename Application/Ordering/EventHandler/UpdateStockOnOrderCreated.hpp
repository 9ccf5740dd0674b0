#pragma once

#include <Domain/Ordering/Port/StockRepository.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>

namespace missive::ordering {

/// Takes what was ordered out of the stock: all lines, or none and InsufficientStock. A SKU nobody has counted is one
/// of which there are no pieces.
class UpdateStockOnOrderCreated {
public:
    explicit UpdateStockOnOrderCreated(StockRepository& stock) : stock_{stock} {}

    void operator()(const OrderCreated& event) const;

private:
    StockRepository& stock_;
};

} // namespace missive::ordering
