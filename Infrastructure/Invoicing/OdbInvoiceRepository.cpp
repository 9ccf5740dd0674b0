#include <Infrastructure/Invoicing/OdbInvoiceRepository.hpp>

#include <Infrastructure/Invoicing/InvoiceRow-odb.hpp>
#include <Infrastructure/Invoicing/InvoiceRow.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <odb/database.hxx>

namespace missive::invoicing {

void OdbInvoiceRepository::add(const Invoice& invoice) {
    InvoiceRow row{0, invoice.orderId, invoice.customerName, invoice.amountCents, invoice.currency};
    unitOfWork_.forWriting().persist(row);
}

std::optional<Invoice> OdbInvoiceRepository::find(const std::string& orderId) const {
    using Query = odb::query<InvoiceRow>;
    const auto ofOrder = (Query::orderId == orderId) + "ORDER BY" + Query::id;
    auto rows = unitOfWork_.forReading().query<InvoiceRow>(ofOrder);
    const auto first = rows.begin();
    if (first == rows.end()) {
        return std::nullopt;
    }
    const auto& row = *first;
    return Invoice{row.orderId, row.customerName, row.amountCents, row.currency};
}

} // namespace missive::invoicing
