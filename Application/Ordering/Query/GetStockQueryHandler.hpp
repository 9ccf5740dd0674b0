#pragma once

#include <Application/Ordering/Query/GetStockQuery.hpp>
#include <Domain/Ordering/Port/StockRepository.hpp>

namespace missive::ordering {

class GetStockQueryHandler {
public:
    explicit GetStockQueryHandler(const StockRepository& stock) : stock_{stock} {}

    /// Throws DomainError `stock.unknown` or `sku.malformed`.
    StockView operator()(const GetStockQuery& query) const;

private:
    const StockRepository& stock_;
};

} // namespace missive::ordering
