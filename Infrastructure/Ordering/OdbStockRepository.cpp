#include <Infrastructure/Ordering/OdbStockRepository.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/OrderingRows-odb.hpp>
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
    using Query = odb::query<StockRow>;
    auto& database = unitOfWork_.forReading();
    auto ofSku = Query{Query::sku == sku.toString()};
    if (const auto clause = unitOfWork_.lockingClause(); !clause.empty()) {
        ofSku += std::string{clause};
    }
    auto rows = database.query<StockRow>(ofSku);
    const auto first = rows.begin();
    return first == rows.end() ? std::nullopt : std::optional{Stock::counted(sku, first->pieces)};
}

} // namespace missive::ordering
