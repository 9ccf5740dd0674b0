#pragma once

#include <Domain/Invoicing/Port/InvoiceRepository.hpp>

#include <algorithm>
#include <vector>

namespace missive::invoicing {

class InMemoryInvoiceRepository final : public InvoiceRepository {
public:
    void add(const Invoice& invoice) override { invoices_.push_back(invoice); }

    std::optional<Invoice> find(const std::string& orderId) const override {
        const auto found = std::ranges::find(invoices_, orderId, &Invoice::orderId);
        return found == invoices_.end() ? std::nullopt : std::optional{*found};
    }

private:
    std::vector<Invoice> invoices_;
};

} // namespace missive::invoicing
