#pragma once

#include <Application/Invoicing/Query/GetInvoiceQuery.hpp>
#include <Domain/Invoicing/Port/InvoiceRepository.hpp>

namespace missive::invoicing {

class GetInvoiceQueryHandler {
public:
    explicit GetInvoiceQueryHandler(const InvoiceRepository& invoices) : invoices_{invoices} {}

    /// Throws DomainError `invoice.unknown`.
    Invoice operator()(const GetInvoiceQuery& query) const;

private:
    const InvoiceRepository& invoices_;
};

} // namespace missive::invoicing
