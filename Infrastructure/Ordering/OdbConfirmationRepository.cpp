#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/ConfirmationRow.hpp>
#include <Infrastructure/Ordering/OrderingRows-odb.hpp>

#include <odb/database.hxx>

namespace missive::ordering {

void OdbConfirmationRepository::add(const Confirmation& confirmation) {
    ConfirmationRow row{0, confirmation.orderId.toString(), confirmation.recipient.toString(), confirmation.text};
    unitOfWork_.forWriting().persist(row);
}

std::optional<Confirmation> OdbConfirmationRepository::find(const OrderId& id) const {
    using Query = odb::query<ConfirmationRow>;
    const auto ofOrder = (Query::orderId == id.toString()) + "ORDER BY" + Query::id;
    auto rows = unitOfWork_.forReading().query<ConfirmationRow>(ofOrder);
    const auto first = rows.begin();
    if (first == rows.end()) {
        return std::nullopt;
    }
    const auto& row = *first;
    return Confirmation{id, CustomerId::fromString(row.recipient), row.text};
}

} // namespace missive::ordering
