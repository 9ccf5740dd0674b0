#pragma once

#include <Domain/Missive/DomainError.hpp>

#include <string>

namespace missive::invoicing {

/// Nothing was invoiced for this order (`invoice.unknown`).
class InvoiceUnknown : public DomainError {
public:
    explicit InvoiceUnknown(const std::string& orderId)
        : DomainError{"invoice.unknown", "There is no invoice for the order \"" + orderId + "\"."} {}
};

} // namespace missive::invoicing
