#include <Infrastructure/Ordering/OdbStockRepository.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/StockRow-odb.hpp>
#include <Infrastructure/Ordering/StockRow.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

namespace missive::ordering {

void OdbStockRepository::save(const Stock& stock) {
    auto& database = unitOfWork_.forWriting();
    StockRow row{stock.sku().toString(), stock.pieces()};
    try {
        database.update(row);
    } catch (const odb::object_not_persistent&) {
        database.persist(row);
    }
}

std::optional<Stock> OdbStockRepository::find(const Sku& sku) const {
    StockRow row;
    if (!unitOfWork_.forReading().find(sku.toString(), row)) {
        return std::nullopt;
    }
    return Stock::counted(sku, row.pieces);
}

} // namespace missive::ordering
