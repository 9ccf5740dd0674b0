#pragma once

#include <Domain/Missive/NotFound.hpp>

#include <string>

namespace missive::invoicing {

/// Nothing was invoiced for this order (`invoice.unknown`).
class InvoiceUnknown : public NotFound {
public:
    explicit InvoiceUnknown(const std::string& orderId)
        : NotFound{"invoice.unknown", "There is no invoice for the order \"" + orderId + "\"."} {}
};

} // namespace missive::invoicing
