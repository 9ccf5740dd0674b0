#pragma once

#include <Domain/Billing/Invoice.hpp>

namespace billing {

struct InvoiceRow {};

template <class UnitOfWork> class OdbInvoiceRepository {
public:
    void add(billing::Invoice invoice) {
        InvoiceRow row;
        unitOfWork_.persist(row, invoice);
    }

    void save(billing::Invoice) {
        InvoiceRow row;
        unitOfWork_.forWriting().update(row);
    }

private:
    UnitOfWork& unitOfWork_;
};

} // namespace billing
