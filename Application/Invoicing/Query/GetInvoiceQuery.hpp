#pragma once

#include <Domain/Invoicing/Invoice.hpp>

#include <string>

namespace missive::invoicing {

/// Asks for the invoice of an order.
struct GetInvoiceQuery {
    using Result = Invoice;

    std::string orderId;
};

} // namespace missive::invoicing
