#include <Infrastructure/Ordering/OdbReceiptRepository.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/OrderingRows-odb.hpp>
#include <Infrastructure/Ordering/ReceiptRow.hpp>

#include <odb/database.hxx>

namespace missive::ordering {

void OdbReceiptRepository::add(const Receipt& receipt) {
    ReceiptRow row{0, receipt.orderId.toString(), receipt.amount.minorUnits, receipt.amount.currency.toString()};
    unitOfWork_.forWriting().persist(row);
}

std::optional<Receipt> OdbReceiptRepository::find(const OrderId& id) const {
    using Query = odb::query<ReceiptRow>;
    const auto ofOrder = (Query::orderId == id.toString()) + "ORDER BY" + Query::id;
    auto rows = unitOfWork_.forReading().query<ReceiptRow>(ofOrder);
    const auto first = rows.begin();
    if (first == rows.end()) {
        return std::nullopt;
    }
    const auto& row = *first;
    return Receipt{id, Money{row.amountCents, Currency::fromCode(row.currency)}};
}

} // namespace missive::ordering
