#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/ConfirmationRow-odb.hpp>
#include <Infrastructure/Ordering/ConfirmationRow.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

namespace missive::ordering {

void OdbConfirmationRepository::add(const Confirmation& confirmation) {
    ConfirmationRow row{confirmation.orderId.toString(), confirmation.recipient.toString(), confirmation.text};
    try {
        unitOfWork_.forWriting().persist(row);
    } catch (const odb::object_already_persistent&) {
        return;
    }
}

std::optional<Confirmation> OdbConfirmationRepository::find(const OrderId& id) const {
    ConfirmationRow row;
    if (!unitOfWork_.forReading().find(id.toString(), row)) {
        return std::nullopt;
    }
    return Confirmation{id, CustomerId::fromString(row.recipient), row.text};
}

} // namespace missive::ordering
