#pragma once

#include <Application/Ordering/Command/SetStockCommand.hpp>
#include <Domain/Ordering/Port/StockRepository.hpp>

namespace missive::ordering {

class SetStockCommandHandler {
public:
    explicit SetStockCommandHandler(StockRepository& stock) : stock_{stock} {}

    /// Throws DomainError `sku.malformed`, and as Stock::counted does.
    void operator()(const SetStockCommand& command) const;

private:
    StockRepository& stock_;
};

} // namespace missive::ordering
