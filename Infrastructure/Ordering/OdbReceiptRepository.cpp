#include <Infrastructure/Ordering/OdbReceiptRepository.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/ReceiptRow-odb.hpp>
#include <Infrastructure/Ordering/ReceiptRow.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

namespace missive::ordering {

void OdbReceiptRepository::add(const Receipt& receipt) {
    ReceiptRow row{receipt.orderId.toString(), receipt.amount.minorUnits, receipt.amount.currency.toString()};
    try {
        unitOfWork_.forWriting().persist(row);
    } catch (const odb::object_already_persistent&) {
        return;
    }
}

std::optional<Receipt> OdbReceiptRepository::find(const OrderId& id) const {
    ReceiptRow row;
    if (!unitOfWork_.forReading().find(id.toString(), row)) {
        return std::nullopt;
    }
    return Receipt{id, Money{row.amountCents, Currency::fromCode(row.currency)}};
}

} // namespace missive::ordering
