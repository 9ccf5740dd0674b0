#include <Application/Ordering/Query/GetStockQueryHandler.hpp>

#include <Domain/Missive/NotFound.hpp>

namespace missive::ordering {

StockView GetStockQueryHandler::operator()(const GetStockQuery& query) const {
    const auto sku = Sku::fromString(query.sku);
    const auto stock = stock_.find(sku);
    if (!stock) {
        throw NotFound{"stock.unknown", "Nobody has counted " + sku.toString() + " yet."};
    }
    return {sku.toString(), stock->pieces()};
}

} // namespace missive::ordering
