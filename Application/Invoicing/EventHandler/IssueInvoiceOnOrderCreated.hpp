#pragma once

#include <Domain/Invoicing/Port/InvoiceRepository.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>

namespace missive::invoicing {

/// Asks the customer for the money. Throws DomainError `invoice.amount` for more than an invoice can say.
class IssueInvoiceOnOrderCreated {
public:
    explicit IssueInvoiceOnOrderCreated(InvoiceRepository& invoices) : invoices_{invoices} {}

    void operator()(const ordering::OrderCreated& event) const;

private:
    InvoiceRepository& invoices_;
};

} // namespace missive::invoicing
