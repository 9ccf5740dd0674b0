#include <Infrastructure/Ordering/OdbOrderList.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/OrderSummaryRow.hpp>
#include <Infrastructure/Ordering/OrderingRows-odb.hpp>

#include <odb/database.hxx>

#include <string>

namespace missive::ordering {

std::vector<OrderSummary> OdbOrderList::page(const std::optional<OrderId>& after, std::size_t most) const {
    using Query = odb::query<OrderSummaryRow>;
    auto behind = after ? Query{Query::id > after->toString()} : Query{true};
    behind += "ORDER BY" + Query::id + ("LIMIT " + std::to_string(most));
    std::vector<OrderSummary> orders;
    auto rows = unitOfWork_.forReading().query<OrderSummaryRow>(behind);
    for (const auto& row : rows) {
        orders.push_back(
            {row.id, row.customerId, row.customerName, row.currency, row.totalCents, row.status, row.version});
    }
    return orders;
}

} // namespace missive::ordering
