#pragma once

#include <Domain/Invoicing/Invoice.hpp>

#include <optional>
#include <string>

namespace missive::invoicing {

/// Keeps the invoices.
class InvoiceRepository {
public:
    virtual ~InvoiceRepository() = default;

    /// Stores it, beside others for the same order: to issue only one is the business of whoever issues.
    virtual void add(const Invoice& invoice) = 0;

    /// The first one for the order.
    virtual std::optional<Invoice> find(const std::string& orderId) const = 0;
};

} // namespace missive::invoicing
