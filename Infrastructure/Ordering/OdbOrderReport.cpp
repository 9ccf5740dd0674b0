#include <Infrastructure/Ordering/OdbOrderReport.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/OrderFiguresRow.hpp>
#include <Infrastructure/Ordering/OrderingRows-odb.hpp>
#include <Infrastructure/Ordering/StockRow.hpp>

#include <odb/database.hxx>

namespace missive::ordering {

OrderFigures OdbOrderReport::figures() const {
    auto& database = unitOfWork_.forReading();
    const auto counted = *database.query<OrderFiguresRow>().begin();
    OrderFigures figures{counted.orders, counted.confirmations, {}};
    auto stock = database.query<StockRow>();
    for (const auto& row : stock) {
        figures.stock.emplace(row.sku, row.pieces);
    }
    return figures;
}

} // namespace missive::ordering
